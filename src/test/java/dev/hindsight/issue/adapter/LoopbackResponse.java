package dev.hindsight.issue.adapter;

import com.atlassian.sal.api.net.Response;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/** A response to {@link LoopbackRequest}, with its body still on the way. */
final class LoopbackResponse implements Response {

    private final HttpResponse<InputStream> response;

    LoopbackResponse(HttpResponse<InputStream> response) {
        this.response = response;
    }

    @Override
    public int getStatusCode() {
        return response.statusCode();
    }

    @Override
    public InputStream getResponseBodyAsStream() {
        return response.body();
    }

    @Override
    public Map<String, String> getHeaders() {
        Map<String, String> headers = new LinkedHashMap<>();
        response.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
        return headers;
    }

    @Override
    public String getResponseBodyAsString() {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T> T getEntity(Class<T> type) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String getStatusText() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isSuccessful() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String getHeader(String name) {
        throw new UnsupportedOperationException();
    }
}
