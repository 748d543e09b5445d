package dev.hindsight.host.confluence.plugin;

import org.osgi.framework.BundleContext;
import org.springframework.beans.BeansException;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The plugin's components and imports, wired by Spring: one public constructor each, found by type. Opened once, closed once;
 * between that shared by all threads.
 */
final class Components implements AutoCloseable {

    private final ClassLoader loader;
    private final GenericApplicationContext context = new GenericApplicationContext();

    private Components(ClassLoader loader) {
        this.loader = loader;
        context.setClassLoader(loader);
        context.setDisplayName("plugin");
    }

    static Components wire(XmlElement descriptor, HostServices services, ClassLoader loader) {
        Components components = new Components(loader);
        components.context.registerBean("bundleContext", BundleContext.class, services::bundleContext);
        descriptor.all("component-import").forEach(element -> components.addImport(element, services));
        descriptor.all("component").forEach(components::addComponent);
        try {
            components.context.refresh();
            return components;
        } catch (BeansException e) {
            components.close();
            throw new IllegalStateException("The plugin's components cannot be wired: " + e.getMessage(), e);
        }
    }

    /** A new object of a module's class, or the component of that class where there is one. */
    <T> T module(String className, Class<T> type) {
        Class<?> moduleClass = load(className);
        String[] names = context.getBeanNamesForType(moduleClass);
        Object module = names.length == 1
                ? context.getBean(names[0])
                : context.getAutowireCapableBeanFactory()
                        .autowire(moduleClass, AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR, false);
        return type.cast(module);
    }

    <T> T component(String key, Class<T> type) {
        return context.getBean(key, type);
    }

    Class<?> load(String className) {
        try {
            return Class.forName(className, false, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("The descriptor names the class " + className + ": " + e.getMessage(), e);
        }
    }

    @SuppressWarnings("unchecked") // the supplier gives a proxy of just this interface
    private void addImport(XmlElement element, HostServices services) {
        String interfaceName = element.attribute(
                "interface",
                element.all("interface").map(XmlElement::text).findFirst().orElse(""));
        Class<Object> type = (Class<Object>) load(interfaceName);
        Object service = services.imported(type);
        context.registerBean(element.required("key"), type, () -> service);
    }

    private void addComponent(XmlElement element) {
        RootBeanDefinition definition = new RootBeanDefinition(load(element.required("class")));
        definition.setAutowireMode(AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR);
        context.registerBeanDefinition(element.required("key"), definition);
    }

    @Override
    public void close() {
        context.close();
    }
}
