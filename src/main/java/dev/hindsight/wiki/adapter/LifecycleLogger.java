package dev.hindsight.wiki.adapter;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;

/**
 * One line in the log when the plugin starts and one when it stops. It reads no table: at a start they may not be ready.
 */
public final class LifecycleLogger implements InitializingBean, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(LifecycleLogger.class);

    private static final Pattern VERSION = Pattern.compile("<version>([^<]+)</version>");

    @Override
    public void afterPropertiesSet() {
        LOG.info("Hindsight {} has started", version());
    }

    @Override
    public void destroy() {
        LOG.info("Hindsight has stopped; what is left to do is kept and goes on after the next start");
    }

    /** The version in the plugin's descriptor. */
    private static String version() {
        try (InputStream descriptor = LifecycleLogger.class.getResourceAsStream("/atlassian-plugin.xml")) {
            String text = descriptor == null ? "" : new String(descriptor.readAllBytes(), StandardCharsets.UTF_8);
            Matcher version = VERSION.matcher(text);
            return version.find() ? version.group(1) : "of unknown version";
        } catch (IOException e) {
            return "of unknown version";
        }
    }
}
