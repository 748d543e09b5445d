package dev.hindsight.host.confluence.templates;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.commons.collections.ExtendedProperties;
import org.apache.velocity.exception.ResourceNotFoundException;
import org.apache.velocity.runtime.resource.Resource;
import org.apache.velocity.runtime.resource.loader.ResourceLoader;

/** Finds templates in the enabled plugin's class loader. Caches nothing. */
final class PluginTemplates extends ResourceLoader {

    private volatile Optional<ClassLoader> loader = Optional.empty();

    void use(ClassLoader pluginLoader) {
        loader = Optional.of(pluginLoader);
    }

    void clear() {
        loader = Optional.empty();
    }

    @Override
    public void init(ExtendedProperties configuration) {}

    @Override
    public InputStream getResourceStream(String source) throws ResourceNotFoundException {
        String path = source.startsWith("/") ? source.substring(1) : source;
        try (InputStream in = loader.map(plugin -> plugin.getResourceAsStream(path))
                .orElseThrow(() -> new ResourceNotFoundException("Unable to find resource '" + source + "'"))) {
            return new ByteArrayInputStream(in.readAllBytes());
        } catch (IOException e) {
            throw new ResourceNotFoundException(source, e);
        }
    }

    @Override
    public boolean isSourceModified(Resource resource) {
        return true;
    }

    @Override
    public long getLastModified(Resource resource) {
        return 0;
    }
}
