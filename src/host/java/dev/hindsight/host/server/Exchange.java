package dev.hindsight.host.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * One REST call and its answer, as both went over the network; empty text where something was absent.
 *
 * @param path with the context path, undecoded
 * @param query what stood behind the question mark, undecoded
 * @param type content type of the request's body
 * @param answerType content type of the answer's body
 */
public record Exchange(
        String method,
        String path,
        String query,
        String type,
        String body,
        int status,
        String answerType,
        String answer) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** On one line, to be read by {@link #ofLine}. */
    String line() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Throws IllegalArgumentException for a line that {@link ExchangeLog} did not write. */
    public static Exchange ofLine(String line) {
        try {
            return JSON.readValue(line, Exchange.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(line, e);
        }
    }
}
