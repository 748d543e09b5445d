package dev.hindsight.host.jira.fault;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpServletResponseWrapper;

/** A response of which nothing reaches the network; only its status and headers are still set. For one request thread. */
final class LostResponse extends HttpServletResponseWrapper {

    private final ByteArrayOutputStream lost = new ByteArrayOutputStream();
    private final PrintWriter writer = new PrintWriter(lost, false, StandardCharsets.UTF_8);
    private final ServletOutputStream output = new ServletOutputStream() {
        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("A lost response is written at once.");
        }

        @Override
        public void write(int b) {
            lost.write(b);
        }
    };

    LostResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return output;
    }

    @Override
    public PrintWriter getWriter() {
        return writer;
    }

    @Override
    public void flushBuffer() {
        // Flushing would send the head of the response
    }

    @Override
    public void sendError(int status) {
        setStatus(status);
    }

    @Override
    public void sendError(int status, String message) {
        setStatus(status);
    }

    @Override
    public void sendRedirect(String location) {
        setStatus(SC_FOUND);
    }
}
