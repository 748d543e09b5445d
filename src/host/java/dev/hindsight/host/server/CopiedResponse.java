package dev.hindsight.host.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpServletResponseWrapper;
import org.jspecify.annotations.Nullable;

/** A response that is sent as ever and keeps a copy of its body, which must be UTF-8. For one request thread. */
final class CopiedResponse extends HttpServletResponseWrapper {

    private final ByteArrayOutputStream copy = new ByteArrayOutputStream();
    private @Nullable ServletOutputStream output;
    private @Nullable PrintWriter writer;

    CopiedResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (output == null) {
            output = new Doubled(super.getOutputStream(), copy);
        }
        return output;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(getOutputStream(), StandardCharsets.UTF_8), false);
        }
        return writer;
    }

    @Override
    public void flushBuffer() throws IOException {
        flushWriter();
        super.flushBuffer();
    }

    void flushWriter() {
        if (writer != null) {
            writer.flush();
        }
    }

    /** The body so far. */
    String text() {
        return copy.toString(StandardCharsets.UTF_8);
    }

    /** Writes everything to the network and to the copy. */
    private static final class Doubled extends ServletOutputStream {

        private final ServletOutputStream sent;
        private final ByteArrayOutputStream copy;

        private Doubled(ServletOutputStream sent, ByteArrayOutputStream copy) {
            this.sent = sent;
            this.copy = copy;
        }

        @Override
        public void write(int b) throws IOException {
            sent.write(b);
            copy.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            sent.write(bytes, offset, length);
            copy.write(bytes, offset, length);
        }

        @Override
        public void flush() throws IOException {
            sent.flush();
        }

        @Override
        public void close() throws IOException {
            sent.close();
        }

        @Override
        public boolean isReady() {
            return sent.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            sent.setWriteListener(listener);
        }
    }
}
