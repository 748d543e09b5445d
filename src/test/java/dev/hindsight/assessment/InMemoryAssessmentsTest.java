package dev.hindsight.assessment;

/** The fake keeps the contract. */
public class InMemoryAssessmentsTest extends AssessmentsContract {

    private final Assessments assessments = new InMemoryAssessments();

    @Override
    protected Assessments assessments() {
        return assessments;
    }
}
