package dev.hindsight.frame;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;

/** Reads what a resource writes while it is answering. */
final class StreamedLines {

    private StreamedLines() {}

    static List<String> of(Response answer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ((StreamingOutput) answer.getEntity()).write(bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
