package dev.hindsight.host.confluence.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpServletResponseWrapper;
import org.jspecify.annotations.Nullable;

/** Holds back what a servlet writes, so that a decorator can look at it. */
final class BufferedResponse extends HttpServletResponseWrapper {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private @Nullable PrintWriter writer;

    BufferedResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(bytes, charset()));
        }
        return writer;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new Buffer();
    }

    @Override
    public void flushBuffer() {
        // Nothing leaves before the decorator has seen it
    }

    String text() {
        flushWriter();
        return bytes.toString(charset());
    }

    void passOn() throws IOException {
        flushWriter();
        if (bytes.size() > 0) {
            getResponse().getOutputStream().write(bytes.toByteArray());
        }
    }

    private void flushWriter() {
        if (writer != null) {
            writer.flush();
        }
    }

    private Charset charset() {
        boolean named = Optional.ofNullable(getContentType())
                .filter(type -> type.contains("charset="))
                .isPresent();
        return named ? Charset.forName(getCharacterEncoding()) : StandardCharsets.UTF_8;
    }

    private final class Buffer extends ServletOutputStream {

        @Override
        public void write(int value) {
            bytes.write(value);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("Decorated pages are written at once.");
        }
    }
}
