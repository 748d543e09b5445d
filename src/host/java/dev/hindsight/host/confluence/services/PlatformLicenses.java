package dev.hindsight.host.confluence.services;

import com.atlassian.confluence.security.access.AccessStatus;
import com.atlassian.confluence.security.access.ConfluenceAccessManager;
import com.atlassian.confluence.user.ConfluenceUser;
import dev.hindsight.host.server.Person;

/** Whom Confluence's license counts. */
public final class PlatformLicenses implements ConfluenceAccessManager {

    @Override
    public AccessStatus getUserAccessStatus(ConfluenceUser user) {
        boolean licensed =
                PlatformUser.of(user).filter(Person::mayUseConfluence).isPresent();
        return () -> licensed;
    }
}
