package dev.hindsight.host.server;

import java.io.ByteArrayInputStream;
import javax.servlet.ReadListener;
import javax.servlet.ServletInputStream;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;

/** A request whose body was read already and can be read once more, as a stream only. For one request thread. */
public final class ReadRequest extends HttpServletRequestWrapper {

    private final ServletInputStream input;

    public ReadRequest(HttpServletRequest request, byte[] body) {
        super(request);
        ByteArrayInputStream bytes = new ByteArrayInputStream(body);
        input = new ServletInputStream() {
            @Override
            public int read() {
                return bytes.read();
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                return bytes.read(target, offset, length);
            }

            @Override
            public boolean isFinished() {
                return bytes.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException("The body was read at once.");
            }
        };
    }

    @Override
    public ServletInputStream getInputStream() {
        return input;
    }
}
