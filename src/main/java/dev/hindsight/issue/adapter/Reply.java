package dev.hindsight.issue.adapter;

import com.atlassian.httpclient.apache.httpcomponents.DefaultResponse;
import com.atlassian.sal.api.net.Response;
import com.atlassian.sal.api.net.ResponseException;
import com.atlassian.sal.api.net.ResponseTransportException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What came back over a link.
 *
 * @param status the status code
 * @param headers one value of each header, by its name in any case
 * @param body the body as text, empty when there is none or it is not whole
 * @param whole whether the body was short enough to be read to its end
 */
record Reply(int status, Map<String, String> headers, String body, boolean whole) {

    private static final int LONGEST_BODY = 20 * 1024 * 1024;
    private static final Pattern CHARSET = Pattern.compile("(?i)charset=\"?([\\w.:-]+)");

    Reply {
        headers = anyCase(headers);
    }

    private static Map<String, String> anyCase(Map<String, String> given) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        given.forEach((name, value) -> {
            if (name != null && value != null) {
                headers.put(name, value);
            }
        });
        return Collections.unmodifiableMap(headers);
    }

    /**
     * Reads a response.
     *
     * @throws ResponseException when the connection breaks, or time is over, before the end of a body that matters
     */
    static Reply of(Response response, Deadline limits) throws ResponseException {
        int status = response.getStatusCode();
        Map<String, String> headers = response.getHeaders();
        boolean success = status >= 200 && status < 300;
        if (status == 204 || status == 304) {
            return new Reply(status, headers, "", true);
        }
        try {
            byte[] body = read(response.getResponseBodyAsStream(), limits);
            boolean whole = body.length <= LONGEST_BODY;
            return new Reply(status, headers, whole ? new String(body, charset(headers)) : "", whole);
        } catch (IOException | ResponseException e) {
            if (success) {
                throw new ResponseTransportException(e);
            }
            return new Reply(status, headers, "", false);
        }
    }

    private static byte[] read(@Nullable InputStream stream, Deadline limits) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (stream == null) {
            return body.toByteArray();
        }
        byte[] part = new byte[8192];
        for (int length = stream.read(part); length >= 0; length = stream.read(part)) {
            body.write(part, 0, length);
            if (body.size() > LONGEST_BODY) {
                break;
            }
            if (limits.isOver()) {
                throw new IOException("The reply took too long");
            }
        }
        return body.toByteArray();
    }

    private static Charset charset(Map<String, String> headers) {
        Matcher named = CHARSET.matcher(anyCase(headers).getOrDefault("Content-Type", ""));
        return named.find() && Charset.isSupported(named.group(1))
                ? Charset.forName(named.group(1))
                : StandardCharsets.UTF_8;
    }

    /** The value of a header, whatever the case of its name. */
    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** Whether it is a page for people: of a proxy, a login, or Jira while it starts. */
    boolean isHtml() {
        return header("Content-Type").orElse("").toLowerCase(Locale.ROOT).contains("html");
    }

    /** The same as the Jira client takes it. */
    com.atlassian.httpclient.api.Response forClient() {
        DefaultResponse.DefaultResponseBuilder response = DefaultResponse.builder();
        response.setStatusCode(status);
        response.setContentType("application/json");
        response.setMaxEntitySize(Long.MAX_VALUE);
        response.setEntity(body);
        return response.build();
    }
}
