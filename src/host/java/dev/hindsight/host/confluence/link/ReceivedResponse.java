package dev.hindsight.host.confluence.link;

import com.atlassian.sal.api.net.Response;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An answer that was read to its end. */
final class ReceivedResponse implements Response {

    private final HttpResponse<byte[]> response;

    ReceivedResponse(HttpResponse<byte[]> response) {
        this.response = response;
    }

    @Override
    public int getStatusCode() {
        return response.statusCode();
    }

    @Override
    public String getResponseBodyAsString() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    @Override
    public InputStream getResponseBodyAsStream() {
        return new ByteArrayInputStream(response.body());
    }

    @Override
    public <T> T getEntity(Class<T> type) {
        throw new UnsupportedOperationException("The embedded application link reads texts only.");
    }

    @Override
    public String getStatusText() {
        return "";
    }

    @Override
    public boolean isSuccessful() {
        return response.statusCode() >= 200 && response.statusCode() < 300;
    }

    @Override
    public @Nullable String getHeader(String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    @Override
    public Map<String, String> getHeaders() {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        response.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
        return headers;
    }
}
