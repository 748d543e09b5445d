package dev.hindsight.host.confluence.pages;

import dev.hindsight.host.confluence.content.ContentRefusal;
import dev.hindsight.host.server.XsrfToken;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.servlet.http.HttpServletRequest;

/** A person's request for a page, and what was typed into a form. */
record Visit(HttpServletRequest request) {

    String text(String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    boolean has(String name) {
        return !text(name).isBlank();
    }

    /** Everything that was sent, by name; of several values the first. */
    Map<String, String> texts() {
        return request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, sent -> sent.getValue()[0]));
    }

    List<String> all(String name) {
        return Stream.ofNullable(request.getParameterValues(name))
                .flatMap(Stream::of)
                .toList();
    }

    /** Throws a refusal with status 404 when it is not a number. */
    long number(String name) {
        try {
            return Long.parseLong(text(name));
        } catch (NumberFormatException e) {
            throw new ContentRefusal(404, "The address lacks a number for " + name + ".");
        }
    }

    boolean isPost() {
        return request.getMethod().equals("POST");
    }

    /** The hidden field for forms. */
    String token() {
        return XsrfToken.field(request);
    }

    /** An address below the context path. */
    String path(String path) {
        return request.getContextPath() + path;
    }
}
