package dev.hindsight.frame;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;

/** Reads what a resource writes while it is answering. */
public final class StreamedLines {

    private StreamedLines() {}

    /** The lines without the byte order mark before them. */
    static List<String> of(Response answer) {
        return new String(bytes(answer), StandardCharsets.UTF_8)
                .replaceFirst("^\uFEFF", "")
                .lines()
                .toList();
    }

    /** All bytes as they are. */
    public static byte[] bytes(Response answer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ((StreamingOutput) answer.getEntity()).write(bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }
}
