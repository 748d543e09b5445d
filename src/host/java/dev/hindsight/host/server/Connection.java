package dev.hindsight.host.server;

import java.util.Objects;
import javax.servlet.ServletRequest;

/**
 * The network connection on which a request came, to be cut without a reply as a failing network does. Not for ending a request
 * in an orderly way. To be used on the request's thread.
 */
public final class Connection {

    private final Runnable cutting;
    private boolean cut;

    Connection(Runnable cutting) {
        this.cutting = cutting;
    }

    /** After this nothing more is sent: the client sees the connection end, unless a part of the reply was sent before. */
    public void cut() {
        cut = true;
        cutting.run();
    }

    boolean isCut() {
        return cut;
    }

    /** The connection of a request that a {@link WebServer} handles. */
    public static Connection of(ServletRequest request) {
        return (Connection) Objects.requireNonNull(
                request.getAttribute(Connection.class.getName()), "the request does not come from a WebServer");
    }
}
