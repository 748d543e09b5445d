package dev.hindsight.host.confluence.content;

/** What an author hands in when publishing: title, storage format and a word about the change. Not yet checked. */
public record PageText(String title, String body, String remark) {

    public PageText(String title, String body) {
        this(title, body, "");
    }

    PageText withBody(String newBody) {
        return new PageText(title, newBody, remark);
    }
}
