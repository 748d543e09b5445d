package dev.hindsight.settings.adapter;

import dev.hindsight.connection.ReplacedLinks.Replacement;
import dev.hindsight.frame.FormButton;
import dev.hindsight.frame.FormContext;
import dev.hindsight.frame.FormMessage;
import dev.hindsight.frame.FormOutcome;
import dev.hindsight.frame.FormPage;
import dev.hindsight.issue.JiraException;
import dev.hindsight.sync.IssueSync;
import java.util.List;
import java.util.Optional;

/** What an administrator says of a Jira that answers behind a link where another one did: the same that moved, or another. */
final class ReplacedJiraButtons {

    private final FormContext context;
    private final IssueSync sync;
    private final Optional<String> linkId;
    private final Optional<Replacement> replacement;

    /**
     * @param linkId id of the link that is set
     * @param replacement what answers behind it; empty while that is the right one
     */
    ReplacedJiraButtons(
            FormContext context, IssueSync sync, Optional<String> linkId, Optional<Replacement> replacement) {
        this.context = context;
        this.sync = sync;
        this.linkId = linkId;
        this.replacement = replacement;
    }

    void addTo(FormPage page) {
        FormButton same = new FormButton("same-jira", context.text("settings.same-jira"), input -> same())
                .inMessage()
                .offeredIf(replacement.isPresent())
                .done(count -> context.text("settings.same-jira-done"));
        FormButton another = new FormButton("another-jira", context.text("settings.another-jira"), input -> another())
                .inMessage()
                .offeredIf(replacement.isPresent())
                .done(count -> context.text("settings.another-jira-done"));
        page.notices(() ->
                        replacement.map(found -> notices(found, same, another)).orElse(List.of()))
                .button(same)
                .button(another);
    }

    private List<FormMessage> notices(Replacement found, FormButton same, FormButton another) {
        return List.of(
                FormMessage.warning(context.text("settings.other-jira", found.expected(), found.found()))
                        .button(same),
                FormMessage.warning(context.text("settings.if-another-jira", found.expected()))
                        .button(another));
    }

    private FormOutcome same() {
        try {
            return sync.acceptMovedJira(linkId.orElseThrow(), context.user().key())
                    ? FormOutcome.done()
                    : FormOutcome.shown(FormMessage.error(context.text("settings.same-jira-refused")));
        } catch (JiraException e) {
            return FormOutcome.shown(FormMessage.error(context.text("settings.same-jira-failed")));
        }
    }

    private FormOutcome another() {
        sync.acceptOtherJira(linkId.orElseThrow(), context.user().key());
        return FormOutcome.done();
    }
}
