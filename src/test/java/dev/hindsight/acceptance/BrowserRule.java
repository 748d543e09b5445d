package dev.hindsight.acceptance;

import static org.junit.Assume.assumeTrue;

import java.util.Optional;
import org.junit.rules.ExternalResource;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.Description;
import org.junit.runners.model.Statement;

/** A browser with a profile of its own, for one test or for all of a class. Where none is installed, they are skipped. */
public final class BrowserRule extends ExternalResource {

    private final TemporaryFolder folder = new TemporaryFolder();
    private Optional<Chromium> browser = Optional.empty();

    @Override
    public Statement apply(Statement base, Description description) {
        return folder.apply(super.apply(base, description), description);
    }

    @Override
    protected void before() throws Throwable {
        assumeTrue("no browser is installed", Chromium.installed().isPresent());
        browser = Optional.of(Chromium.started(
                Chromium.installed().get(), folder.newFolder("profile").toPath()));
    }

    Chromium chromium() {
        return browser.orElseThrow();
    }

    @Override
    protected void after() {
        browser.ifPresent(Chromium::close);
    }
}
