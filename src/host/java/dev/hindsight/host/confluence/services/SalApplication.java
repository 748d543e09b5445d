package dev.hindsight.host.confluence.services;

import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import dev.hindsight.host.server.HostOptions;
import java.io.File;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the site says about itself. The address is known once the web server runs. */
@SuppressWarnings("deprecation") // SAL has deprecated a few of these, and plugins still call them
public final class SalApplication implements ApplicationProperties {

    private final Supplier<String> baseUrl;
    private final Path home;

    public SalApplication(Supplier<String> baseUrl, Path home) {
        this.baseUrl = baseUrl;
        this.home = home;
    }

    @Override
    public String getBaseUrl() {
        return baseUrl.get();
    }

    @Override
    public String getBaseUrl(UrlMode mode) {
        return switch (mode) {
            case RELATIVE, RELATIVE_CANONICAL -> HostOptions.CONFLUENCE_CONTEXT;
            default -> baseUrl.get();
        };
    }

    @Override
    public String getDisplayName() {
        return "Confluence";
    }

    @Override
    public String getPlatformId() {
        return PLATFORM_CONFLUENCE;
    }

    @Override
    public String getVersion() {
        return "9.2.0";
    }

    @Override
    public Date getBuildDate() {
        return Date.from(Instant.parse("2024-12-10T00:00:00Z"));
    }

    @Override
    public String getBuildNumber() {
        return "9109";
    }

    @Override
    public File getHomeDirectory() {
        return home.toFile();
    }

    @Override
    public Optional<Path> getLocalHomeDirectory() {
        return Optional.of(home);
    }

    @Override
    public Optional<Path> getSharedHomeDirectory() {
        return Optional.of(home);
    }

    @Override
    public @Nullable String getPropertyValue(String key) {
        return null;
    }

    @Override
    public String getApplicationFileEncoding() {
        return "UTF-8";
    }
}
