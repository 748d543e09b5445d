package dev.hindsight.web.rest;

import com.atlassian.sal.api.message.LocaleResolver;
import dev.hindsight.site.Sentences;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/**
 * The answers that say no: a status, a sentence and the name of the field that it is about, in the one shape that all
 * resources share. Threads may share it.
 */
public final class Answers {

    private final Sentences sentences;
    private final LocaleResolver locales;

    public Answers(Sentences sentences, LocaleResolver locales) {
        this.sentences = sentences;
        this.locales = locales;
    }

    /** There is no such page, or the caller may not view it; the two read the same. */
    Response noSuchPage(long pageId) {
        return no(Response.Status.NOT_FOUND, "id", "hindsight.rest.no-such-page", Long.toString(pageId));
    }

    Response no(Response.Status status, String field, String key, Serializable... arguments) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("error", sentences.text(locales.getLocale(), key, arguments));
        body.put("field", field.isEmpty() ? null : field);
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(body)
                .build();
    }
}
