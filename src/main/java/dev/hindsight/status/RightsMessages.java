package dev.hindsight.status;

import dev.hindsight.connection.ViewableIssues;
import dev.hindsight.finding.Finding;
import dev.hindsight.wiki.Messages;
import java.net.URI;
import java.util.Optional;

/** Says once on a page why what Jira says is not shown to a reader, and what that reader can do. */
final class RightsMessages {

    private final Messages messages;
    private final PageView page;
    private boolean told;

    RightsMessages(Messages messages, PageView page) {
        this.messages = messages;
        this.page = page;
    }

    /**
     * That Jira did not say whether the reader may see each issue, and what the reader can do; empty when it did, when it is yet to be
     * asked, and when this has been told before.
     *
     * @param unchecked why it did not; empty when it did
     */
    Optional<Message> next(Optional<ViewableIssues.Failure> unchecked) {
        Optional<Message> sentence = unchecked
                .filter(why -> !told && (why.wasAsked() || page.context().isCopy()))
                .map(why -> why.authorizeAt()
                        .map(this::unauthorized)
                        .orElseGet(() -> Message.of(messages.text("rights.unchecked"))));
        told |= sentence.isPresent();
        return sentence;
    }

    private Message unauthorized(URI authorizeAt) {
        return new Message(
                messages.text("rights.unauthorized"),
                Optional.of(authorizeAt.toString())
                        .filter(address -> page.context().isInteractive() && Finding.isLink(address))
                        .map(address -> new Message.Hyperlink(address, messages.text("rights.authorize"))));
    }
}
