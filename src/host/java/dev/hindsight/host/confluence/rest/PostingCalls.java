package dev.hindsight.host.confluence.rest;

import dev.hindsight.host.confluence.content.ContentRefusal;
import dev.hindsight.host.confluence.content.Posting;
import dev.hindsight.host.confluence.content.StoredPage;
import dev.hindsight.host.confluence.rendering.OutputType;
import dev.hindsight.host.confluence.rendering.Wiki;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/** Makes and reads blog posts and comments over REST, in the shape of pages. */
record PostingCalls(Wiki wiki) {

    Map<String, Object> create(Sent sent) {
        return switch (sent.required("/type")) {
            case "blogpost" -> json(blogPost(sent), "");
            case "comment" -> json(comment(sent), "");
            default -> throw new ContentRefusal(400, "Only pages, blog posts and comments can be created here.");
        };
    }

    boolean exists(long id) {
        return wiki.postings().byId(id).isPresent();
    }

    Map<String, Object> read(long id, String expand) {
        return json(wiki.visiblePosting(id), expand);
    }

    private Posting blogPost(Sent sent) {
        return add("blogpost", OptionalLong.empty(), sent.required("/space/key"), sent.required("/title"), sent);
    }

    private Posting comment(Sent sent) {
        StoredPage page = wiki.visible(Long.parseLong(sent.required("/container/id")));
        return add("comment", OptionalLong.of(page.id()), page.spaceKey(), "Re: " + page.title(), sent);
    }

    private Posting add(String kind, OptionalLong container, String space, String title, Sent sent) {
        String body = sent.pageText("", "").body();
        return wiki.postings()
                .add(new Posting(0, kind, container, space, title, wiki.caller().confluenceKey(), body));
    }

    private Map<String, Object> json(Posting posting, String expand) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", String.valueOf(posting.id()));
        json.put("type", posting.kind());
        json.put("status", "current");
        json.put("title", posting.title());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("storage", Map.of("value", posting.body(), "representation", "storage"));
        if (expand.contains("body.view")) {
            String html = wiki.html(posting, OutputType.DISPLAY);
            body.put("view", Map.of("value", html, "representation", "view"));
        }
        json.put("body", body);
        return json;
    }
}
