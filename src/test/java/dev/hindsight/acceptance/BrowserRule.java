package dev.hindsight.acceptance;

import static org.junit.Assume.assumeTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.rules.ExternalResource;

/**
 * A browser that knows nothing of what was done with it before, for one test or for all of a class. It is started once for all of them,
 * since that takes seconds. Where none is installed, they are skipped.
 */
public final class BrowserRule extends ExternalResource {

    private static Optional<Chromium> browser = Optional.empty();

    @Override
    protected void before() {
        Optional<Path> program = Chromium.installed();
        assumeTrue("no browser is installed", program.isPresent());
        started(program.get()).forget();
    }

    Chromium chromium() {
        return browser.orElseThrow();
    }

    private static Chromium started(Path program) {
        if (browser.isEmpty()) {
            Chromium chromium = Chromium.started(program);
            Runtime.getRuntime().addShutdownHook(new Thread(chromium::close));
            browser = Optional.of(chromium);
        }
        return browser.get();
    }
}
