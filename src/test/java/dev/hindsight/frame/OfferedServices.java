package dev.hindsight.frame;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** What a host offers to the plugin. */
public final class OfferedServices {

    private final BundleContext bundle = mock(BundleContext.class);

    /** The same with one more. */
    @SuppressWarnings("unchecked") // a mock of just this reference
    public <T> OfferedServices with(Class<T> type, T service) {
        ServiceReference<T> reference = mock(ServiceReference.class);
        when(bundle.getServiceReference(type)).thenReturn(reference);
        when(bundle.getService(reference)).thenReturn(service);
        return this;
    }

    public OptionalServices services() {
        return new OptionalServices(bundle);
    }
}
