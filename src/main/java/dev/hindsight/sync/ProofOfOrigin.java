package dev.hindsight.sync;

import dev.hindsight.issue.Actor;
import dev.hindsight.issue.CreateResult;
import dev.hindsight.issue.CreateResult.Created;
import dev.hindsight.issue.DescriptionSection;
import dev.hindsight.issue.FieldRefusal;
import dev.hindsight.issue.Issue;
import dev.hindsight.issue.IssueField;
import dev.hindsight.issue.Jira;
import dev.hindsight.issue.Jira.MarkedIssue;
import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.OriginMarker;
import dev.hindsight.issue.SharedField;
import dev.hindsight.item.ActionItems;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes sure that the issues which Jira says it created are those that were asked for: its reply lists them without saying
 * which is whose, and a reply may have been mixed up on the way. An issue belongs to the creation whose text it holds and,
 * where a text proves nothing, to the one that its marker names.
 */
final class ProofOfOrigin {

    private static final CreateResult UNKNOWN =
            new CreateResult.Failed(new JiraException.OutcomeUnknown("Jira's reply is not proven", null));

    private final Jira jira;
    private final ActionItems items;

    ProofOfOrigin(Jira jira, ActionItems items) {
        this.jira = jira;
        this.items = items;
    }

    /**
     * What became of each creation, in their order, with the right issue to each.
     *
     * @param results what Jira said, in the same order
     * @return the same where it holds; where it is not proven whose an issue is, the outcome is unknown
     */
    List<CreateResult> checked(Actor actor, List<IssueCreation> creations, List<CreateResult> results) {
        List<Integer> places = IntStream.range(0, results.size())
                .filter(place -> results.get(place) instanceof Created)
                .boxed()
                .toList();
        List<CreateResult> checked = new ArrayList<>(results);
        places.forEach(place -> checked.set(place, UNKNOWN));
        try {
            Map<String, Issue> held = held(actor, places, results);
            for (int place : places) {
                Created created = (Created) results.get(place);
                boolean inItsPlace = Optional.ofNullable(held.get(created.issueId()))
                        .filter(issue -> provesByText(issue, place, creations, created.leftOut()))
                        .isPresent();
                Optional<Integer> right =
                        inItsPlace ? Optional.of(place) : placeByMarker(actor, created.issueId(), place, creations);
                right.ifPresent(of ->
                        checked.set(of, new Created(created.issueId(), created.key(), refusals(results.get(of)))));
            }
        } catch (JiraException e) {
            // What is not proven by now is searched for, as after a lost reply
        }
        return checked;
    }

    /**
     * An issue with its mark; empty when it is gone, or the actor may not see it.
     *
     * @throws JiraException when Jira could not be asked, or gave another issue
     */
    static Optional<MarkedIssue> read(Jira jira, Actor actor, String issueId) {
        try {
            MarkedIssue marked = jira.readMarked(actor, issueId);
            return Optional.of(new MarkedIssue(marked.issue().answering(issueId), marked.marker()));
        } catch (JiraException e) {
            if (!e.isAnswer()) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /** The issues as Jira's index shows them, by id; one by itself is asked for its marker instead. */
    private Map<String, Issue> held(Actor actor, List<Integer> places, List<CreateResult> results) {
        if (places.size() < 2) {
            return Map.of();
        }
        Set<String> ids = places.stream()
                .map(place -> ((Created) results.get(place)).issueId())
                .collect(Collectors.toSet());
        try {
            return jira.readAll(actor, ids).stream()
                    .collect(Collectors.toMap(Issue::id, Function.identity(), (one, other) -> one));
        } catch (JiraException e) {
            if (!e.isAnswer()) {
                throw e;
            }
            return Map.of();
        }
    }

    private static boolean provesByText(
            Issue issue, int place, List<IssueCreation> creations, Set<IssueField> leftOut) {
        IssueCreation creation = creations.get(place);
        return !leftOut.contains(IssueField.DESCRIPTION)
                && text(creation).equals(text(issue))
                && creations.stream()
                                .filter(other -> text(other).equals(text(creation)))
                                .count()
                        == 1;
    }

    private static List<String> text(IssueCreation creation) {
        return List.of(creation.issue().summary(), creation.desired().value(SharedField.SECTION));
    }

    private static List<String> text(Issue issue) {
        return List.of(issue.summary(), DescriptionSection.digestIn(issue.description()));
    }

    private Optional<Integer> placeByMarker(Actor actor, String issueId, int place, List<IssueCreation> creations) {
        MarkedIssue marked;
        try {
            marked = jira.readMarked(actor, issueId);
        } catch (JiraException e) {
            if (!e.isAnswer()) {
                throw e;
            }
            // One may create issues in a project without seeing them, and then nothing else tells; but not those of
            // others
            return items.tracked(actor.linkId(), List.of(issueId)).isEmpty() ? Optional.of(place) : Optional.empty();
        }
        if (!marked.issue().id().equals(issueId)) {
            return Optional.empty();
        }
        List<OriginMarker> markers =
                creations.stream().map(creation -> creation.issue().marker()).toList();
        return marked.marker().isEmpty()
                ? Optional.of(place).filter(own -> text(creations.get(own)).equals(text(marked.issue())))
                : Optional.of(markers.indexOf(marked.marker().get())).filter(right -> right >= 0);
    }

    private static Map<IssueField, FieldRefusal> refusals(CreateResult result) {
        return result instanceof Created created ? created.refusals() : Collections.emptyMap();
    }
}
