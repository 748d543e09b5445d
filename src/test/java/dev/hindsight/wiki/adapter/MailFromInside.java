package dev.hindsight.wiki.adapter;

import dev.hindsight.frame.OptionalServices;
import dev.hindsight.wiki.Delivery;
import dev.hindsight.wiki.Mail;
import dev.hindsight.wiki.MailServer;
import dev.hindsight.wiki.Site;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/**
 * Gives a mail to a mail server that takes everything. It is put into the plugin's bundle and run there, so it names no type of
 * Confluence's mail: some of them may be missing.
 */
public final class MailFromInside implements Supplier<String> {

    /** The class that this needs beside the plugin's, by binary name. */
    public static final List<String> TYPES = List.of("dev.hindsight.wiki.adapter.MailFromInside");

    private final List<Object> sent = new ArrayList<>();

    /** Whether there is a mail server, what became of the mail, and its body, which is empty where it has parts. */
    @Override
    public String get() {
        Site site = of(Site.class, (proxy, method, arguments) -> URI.create("http://wiki.example"));
        MailServer server = new ConfluenceMailServer(new OptionalServices(bundle()), site);
        boolean defined = server.isDefined();
        Delivery delivery = server.send(new Mail("bob@example.com", "Due", "<p>Due</p>", "Due", "today"));
        return (defined + " " + delivery.outcome() + " " + body()).strip();
    }

    private String body() {
        try {
            return sent.isEmpty()
                    ? ""
                    : (String) sent.get(0).getClass().getMethod("getBody").invoke(sent.get(0));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private BundleContext bundle() {
        List<Object> asked = new ArrayList<>();
        return of(BundleContext.class, (proxy, method, arguments) -> {
            if (method.getName().equals("getServiceReference")) {
                asked.add(arguments[0]);
                return of(ServiceReference.class, (reference, call, none) -> null);
            }
            return of((Class<?>) asked.get(asked.size() - 1), this::answer);
        });
    }

    private @Nullable Object answer(Object proxy, Method method, Object[] arguments) {
        if (method.getName().equals("send")) {
            sent.add(arguments[0]);
            return null;
        }
        return method.getReturnType() == boolean.class ? true : of(method.getReturnType(), this::answer);
    }

    private static <T> T of(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(MailFromInside.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
