package dev.hindsight.host.server;

import java.io.IOException;
import javax.servlet.ServletException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/**
 * Puts into each request the means to cut its connection, which filters cannot reach by the servlet API. Cuts nothing by
 * itself.
 */
final class ConnectionValve extends ValveBase {

    ConnectionValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        Connection connection = new Connection(() -> request.getCoyoteRequest().action(ActionCode.CLOSE_NOW, null));
        request.setAttribute(Connection.class.getName(), connection);
        getNext().invoke(request, response);
    }
}
