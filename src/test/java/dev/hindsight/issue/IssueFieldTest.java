package dev.hindsight.issue;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.Test;

/** Which fields an issue needs, which are shared, and when one that was refused is tried again. */
public class IssueFieldTest {

    @Test
    public void anIssueNeedsAProjectATypeAndASummaryAndNothingElse() {
        assertEquals(
                List.of(IssueField.PROJECT, IssueField.ISSUE_TYPE, IssueField.SUMMARY),
                Arrays.stream(IssueField.values())
                        .filter(field -> !field.isOptional())
                        .toList());
    }

    @Test
    public void ownerAndDueDateBelongToPageAndIssue() {
        assertEquals(
                List.of(SharedField.OWNER, SharedField.DUE),
                Arrays.stream(SharedField.values())
                        .filter(SharedField::belongsToBoth)
                        .toList());
    }

    @Test
    public void allThatIsSharedIsInAFieldOfTheIssueButTheLinkBackAndTheQuestion() {
        assertEquals(
                List.of(SharedField.REMOTE_LINK, SharedField.CHECK_COMMENT),
                Arrays.stream(SharedField.values())
                        .filter(field -> field.issueField().isEmpty())
                        .toList());
        assertEquals(Optional.of(IssueField.ASSIGNEE), SharedField.OWNER.issueField());
    }

    @Test
    public void aRefusedFieldIsTriedAgainOnceTheIssueHasAnotherStatus() {
        FieldRefusal refusal = new FieldRefusal(FieldRefusal.Code.REFUSED, "No.", "To Do");

        assertFalse(refusal.isOver("To Do"));
        assertTrue(refusal.isOver("In Progress"));
        assertTrue(refusal.again().isOver("To Do"));
        assertTrue(refusal.again().isOver(""));
    }

    @Test
    public void noTwoOfAKindAreStoredAlikeAndNoneAsNothing() {
        assertTellApart(SharedField.values(), SharedField::key);
        assertTellApart(FieldRefusal.Code.values(), FieldRefusal.Code::value);
        assertTellApart(StatusCategory.values(), StatusCategory::value);
    }

    @Test
    public void aStatusCategoryIsFoundByItsKeyAndNewForAnyOther() {
        for (StatusCategory category : StatusCategory.values()) {
            assertEquals(category, StatusCategory.ofValue(category.value()));
        }
        assertEquals(StatusCategory.NEW, StatusCategory.ofValue("undefined"));
    }

    @Test
    public void theFormAsksForTheLinkTheProjectAndThePriorities() {
        assertTrue(IssueSettings.all().containsAll(List.of(IssueSettings.LINK, IssueSettings.PROJECT)));
    }

    private static <T> void assertTellApart(T[] all, Function<T, String> stored) {
        List<String> values = Arrays.stream(all).map(stored).toList();

        assertEquals(values.toString(), values.size(), Set.copyOf(values).size());
        assertFalse(values.toString(), values.contains(""));
    }
}
