package dev.hindsight.host.confluence.content;

/** Why a content operation was not done, with the HTTP status that says so. Not for faults of the host. */
public final class ContentRefusal extends RuntimeException {

    private final int status;

    public ContentRefusal(int status, String message) {
        super(message);
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** What is not there and what may not be seen read the same. */
    public static ContentRefusal notFound(long id) {
        return new ContentRefusal(404, "No content found with id: ContentId{id=" + id + "}");
    }
}
