package dev.hindsight.guard;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleWiring;

/**
 * A jar of the plugin, started in an OSGi framework of its own that exports the packages of {@link HostPackages} and no
 * others, with a fragment that puts {@link TestFragment} inside.
 */
final class InstalledBundle implements AutoCloseable {

    private final ClassLoader host;
    private final Framework framework;
    private final Bundle bundle;

    InstalledBundle(ProductLine product) throws Exception {
        this(product, Set.of());
    }

    /** @param without packages that this Confluence does not have */
    InstalledBundle(ProductLine product, Set<String> without) throws Exception {
        host = product.host();
        framework = factory(host).newFramework(settings(product, without));
        framework.start();
        framework
                .getBundleContext()
                .installBundle("test:fragment", new ByteArrayInputStream(TestFragment.jar("dev.hindsight")));
        bundle = framework
                .getBundleContext()
                .installBundle("test:plugin", new ByteArrayInputStream(ProductBundle.of(product.jar())));
        try {
            bundle.start();
        } catch (BundleException e) {
            close();
            throw e;
        }
    }

    private static FrameworkFactory factory(ClassLoader host) throws ReflectiveOperationException {
        return (FrameworkFactory) host.loadClass("org.apache.felix.framework.FrameworkFactory")
                .getConstructor()
                .newInstance();
    }

    private static Map<String, String> settings(ProductLine product, Set<String> without) {
        return Map.of(
                Constants.FRAMEWORK_STORAGE,
                Path.of("target", "felix", product.name() + String.join("-", without))
                        .toString(),
                Constants.FRAMEWORK_STORAGE_CLEAN,
                Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT,
                Constants.FRAMEWORK_SYSTEMPACKAGES,
                HostPackages.exports(product, without),
                Constants.FRAMEWORK_BUNDLE_PARENT,
                Constants.FRAMEWORK_BUNDLE_PARENT_EXT,
                Constants.FRAMEWORK_BOOTDELEGATION,
                "",
                // Else the framework helps out where an import is missing
                "felix.bootdelegation.implicit",
                "false",
                // Else it takes the one place that a Java machine has for a handler of addresses
                "felix.service.urlhandlers",
                "false");
    }

    Bundle bundle() {
        return bundle;
    }

    /** The plugin's own loader, which Confluence sets on a thread before it calls the plugin. */
    ClassLoader loader() {
        return bundle.adapt(BundleWiring.class).getClassLoader();
    }

    /** The loader of what the host exports. */
    ClassLoader host() {
        return host;
    }

    boolean isActive() {
        return bundle.getState() == Bundle.ACTIVE;
    }

    /** The packages that the bundle takes from outside, as the framework wired it. */
    Set<String> wiredPackages() {
        Set<String> packages = new TreeSet<>();
        bundle.adapt(BundleWiring.class)
                .getRequiredWires(PackageNamespace.PACKAGE_NAMESPACE)
                .forEach(wire -> packages.add(
                        (String) wire.getCapability().getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE)));
        return packages;
    }

    boolean isPrivate(String type) throws ClassNotFoundException {
        return isPrivate(bundle.loadClass(type));
    }

    boolean isPrivate(Class<?> type) {
        return bundle.equals(FrameworkUtil.getBundle(type));
    }

    /** Empty text when a type loads through the bundle, and if it is ours those of its members; else what went wrong. */
    String failureOf(String type) {
        try {
            Class<?> loaded = bundle.loadClass(type);
            return type.startsWith("dev.hindsight.") && members(loaded) < 0 ? "no members" : "";
        } catch (ClassNotFoundException | LinkageError e) {
            return e.toString();
        }
    }

    /** As Spring looks for constructors and the like; this loads the types of parameters, results and fields. */
    private static int members(Class<?> type) {
        return type.getDeclaredConstructors().length
                + type.getDeclaredMethods().length
                + type.getDeclaredFields().length;
    }

    @Override
    public void close() throws BundleException {
        framework.stop();
        try {
            framework.waitForStop(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
