package dev.hindsight.frame;

import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockingDetails;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts how often ports are asked. */
public final class PortCalls {

    private record Counted(String name, Object port) {}

    private final List<Counted> ports = new ArrayList<>();

    /** The port, with its calls counted from now on. */
    <T> T counted(Class<T> port, T delegate) {
        T counted = mock(port, delegatesTo(delegate));
        ports.add(new Counted(port.getSimpleName(), counted));
        return counted;
    }

    /** From here on calls are counted anew. */
    public void forget() {
        ports.forEach(counted -> clearInvocations(counted.port()));
    }

    /** The calls by port and method. */
    public Map<String, Integer> all() {
        Map<String, Integer> calls = new TreeMap<>();
        ports.forEach(counted -> mockingDetails(counted.port())
                .getInvocations()
                .forEach(call ->
                        calls.merge(counted.name() + "." + call.getMethod().getName(), 1, Integer::sum)));
        return calls;
    }
}
