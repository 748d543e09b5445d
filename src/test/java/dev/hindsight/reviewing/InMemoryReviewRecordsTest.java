package dev.hindsight.reviewing;

/** The fake keeps the contract. */
public class InMemoryReviewRecordsTest extends ReviewRecordsContract {

    private final ReviewRecords records = new InMemoryReviewRecords();

    @Override
    protected ReviewRecords records() {
        return records;
    }
}
