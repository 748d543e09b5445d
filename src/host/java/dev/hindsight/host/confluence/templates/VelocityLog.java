package dev.hindsight.host.confluence.templates;

import org.apache.velocity.runtime.RuntimeServices;
import org.apache.velocity.runtime.log.LogChute;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Passes on what Velocity has to say from warnings upwards. */
public final class VelocityLog implements LogChute {

    private static final Logger log = LoggerFactory.getLogger("org.apache.velocity");

    @Override
    public void init(RuntimeServices services) {}

    @Override
    public void log(int level, String message) {
        if (level >= WARN_ID) {
            log.warn("{}", message);
        }
    }

    @Override
    public void log(int level, String message, Throwable cause) {
        if (level >= WARN_ID) {
            log.warn("{}", message, cause);
        }
    }

    @Override
    public boolean isLevelEnabled(int level) {
        return level >= WARN_ID;
    }
}
