// An owner's day with jira.js: finds an issue, takes it, says so, starts on it, watches it.
const { Version2Client } = require('jira.js');

const [url, user, password, key, words] = process.argv.slice(2);
const jira = new Version2Client({ host: url, authentication: { basic: { email: user, apiToken: password } } });

async function day() {
  const found = await jira.issueSearch.searchForIssuesUsingJql({ jql: `issuekey = "${key}"` });
  const issueIdOrKey = found.issues[0].key;
  await jira.issues.editIssue({ issueIdOrKey, fields: { assignee: { name: user } } });
  const comment = await jira.issueComments.addComment({ issueIdOrKey, comment: words });
  const { transitions } = await jira.issues.getTransitions({ issueIdOrKey });
  const start = transitions.find(step => step.to.statusCategory.key === 'indeterminate');
  await jira.issues.doTransition({ issueIdOrKey, transition: { id: start.id } });
  await jira.issueWatchers.addWatcher({ issueIdOrKey, accountId: user });

  const issue = await jira.issues.getIssue({ issueIdOrKey });
  const said = await jira.issueComments.getComment({ issueIdOrKey, id: comment.id });
  const { watchers } = await jira.issueWatchers.getIssueWatchers({ issueIdOrKey });
  console.log(JSON.stringify({
    assignee: issue.fields.assignee.name,
    category: issue.fields.status.statusCategory.key,
    comment: said.body,
    watchers: watchers.map(watcher => watcher.name),
  }));
}

day().catch(failure => {
  console.error(failure.message, JSON.stringify(failure.response && failure.response.data));
  process.exit(1);
});
