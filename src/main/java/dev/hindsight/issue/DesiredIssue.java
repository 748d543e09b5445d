package dev.hindsight.issue;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a page wants of a finding's issue, in Jira's terms.
 *
 * @param values the desired value of each field; empty text is none; of our section the digest of its text
 * @param section the text of our section of the description
 * @param remoteLink the link back to the page; empty when there is no page
 * @param predecessor id of the issue that it follows up, behind the same link; empty for others
 * @param question what its owner is to be asked; empty while there is nothing to ask
 */
public record DesiredIssue(
        Map<SharedField, String> values,
        String section,
        Optional<RemoteLink> remoteLink,
        Optional<String> predecessor,
        Optional<Comment> question) {

    /** What a page wants that is gone: nothing. */
    public static final DesiredIssue NONE = new DesiredIssue(Map.of(), "", Optional.empty());

    /**
     * A comment of which there shall be one.
     *
     * @param text in wiki markup
     * @param mark a part of the text by which it is known again
     * @param since from when on, by Jira's clock, one of that mark is the one
     */
    public record Comment(String text, String mark, Instant since) {}

    public DesiredIssue {
        Map<SharedField, String> copy = new EnumMap<>(SharedField.class);
        copy.putAll(values);
        values = Collections.unmodifiableMap(copy);
    }

    /** What a page wants of an issue that follows no other. */
    public DesiredIssue(Map<SharedField, String> values, String section, Optional<RemoteLink> remoteLink) {
        this(values, section, remoteLink, Optional.empty(), Optional.empty());
    }

    /** The same of an issue that follows up another. */
    public DesiredIssue following(String issueId) {
        return new DesiredIssue(values, section, remoteLink, Optional.of(issueId), question);
    }

    /** The same of an issue whose owner is to be asked something. */
    DesiredIssue asking(Comment comment) {
        DesiredIssue marked = with(SharedField.CHECK_COMMENT, comment.since().toString());
        return new DesiredIssue(marked.values, section, remoteLink, predecessor, Optional.of(comment));
    }

    /** The same with a value of one more field. */
    DesiredIssue with(SharedField field, String value) {
        Map<SharedField, String> more = new EnumMap<>(SharedField.class);
        more.putAll(values);
        more.put(field, value);
        return new DesiredIssue(more, section, remoteLink, predecessor, question);
    }

    /** The fields in which an issue follows what is desired of it. */
    public List<SharedField> followed() {
        return values.keySet().stream().filter(field -> !field.isGivenOnce()).toList();
    }

    /** The desired value of a field; empty text when the page says nothing of it. */
    public String value(SharedField field) {
        return values.getOrDefault(field, "");
    }

    /** The desired value of a field; empty when the page says nothing of it. */
    public Optional<String> find(SharedField field) {
        return Optional.of(value(field)).filter(value -> !value.isEmpty());
    }
}
