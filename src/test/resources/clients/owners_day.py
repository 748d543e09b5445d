"""An owner's day with python3-jira: finds an issue, takes it, says so, starts on it, watches it."""

import json
import sys

from jira import JIRA

url, user, password, key, words = sys.argv[1:]
jira = JIRA(server=url, basic_auth=(user, password))
issue = jira.issue(jira.search_issues('issuekey = "%s"' % key)[0].key)
jira.assign_issue(issue, user)
comment = jira.add_comment(issue, words)
starts = [step for step in jira.transitions(issue) if step["to"]["statusCategory"]["key"] == "indeterminate"]
jira.transition_issue(issue, starts[0]["id"])
jira.add_watcher(issue, user)

issue = jira.issue(key)
print(json.dumps({
    "assignee": issue.fields.assignee.name,
    "category": issue.fields.status.statusCategory.key,
    "comment": jira.comment(issue, comment.id).body,
    "watchers": [watcher.name for watcher in jira.watchers(issue).watchers],
}))
