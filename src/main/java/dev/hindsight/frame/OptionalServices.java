package dev.hindsight.frame;

import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/**
 * Services that the host is not known to offer on every version. An import in the descriptor would keep the plugin from
 * starting where one is missing; these are asked for when they are needed.
 */
public final class OptionalServices {

    private final BundleContext bundle;

    /** @param bundle the plugin's own; the container in which Confluence wires plugins has it beside their components */
    public OptionalServices(BundleContext bundle) {
        this.bundle = bundle;
    }

    /** The service as it is offered now; empty when it is not. */
    public <T> Optional<T> find(Class<T> type) {
        ServiceReference<T> offered = bundle.getServiceReference(type);
        return offered == null ? Optional.empty() : Optional.ofNullable(bundle.getService(offered));
    }
}
