package dev.hindsight.host.confluence.services;

import com.atlassian.event.api.EventPublisher;
import com.atlassian.event.internal.AnnotatedMethodsListenerHandler;
import com.atlassian.event.internal.EventPublisherImpl;
import com.atlassian.event.spi.EventDispatcher;
import com.atlassian.event.spi.ListenerInvoker;
import dev.hindsight.host.confluence.database.Database;
import java.util.List;

/**
 * Calls listeners on the publishing thread, inside its transaction. The publisher itself swallows what a listener throws; the
 * transaction does not survive it.
 */
public final class SynchronousEvents implements EventDispatcher {

    /** A real atlassian-event publisher. */
    public static EventPublisher publisher() {
        return new EventPublisherImpl(new SynchronousEvents(), () -> List.of(new AnnotatedMethodsListenerHandler()));
    }

    @Override
    public void dispatch(ListenerInvoker invoker, Object event) {
        try {
            invoker.invoke(event);
        } catch (RuntimeException | Error e) {
            Database.markRollbackOnly();
            throw e;
        }
    }
}
