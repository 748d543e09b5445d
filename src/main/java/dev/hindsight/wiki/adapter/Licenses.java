package dev.hindsight.wiki.adapter;

import com.atlassian.confluence.security.access.ConfluenceAccessManager;
import com.atlassian.confluence.user.ConfluenceUser;
import dev.hindsight.frame.OptionalServices;
import dev.hindsight.wiki.Addressee.License;
import java.util.Optional;

/**
 * Asks Confluence who is licensed to use it. The one place that names its types, whose package is imported only where there is
 * one; no lambda takes them, since that would keep this class from loading without it.
 */
final class Licenses {

    private Licenses() {}

    static License of(ConfluenceUser user, OptionalServices services) {
        try {
            Optional<ConfluenceAccessManager> access = services.find(ConfluenceAccessManager.class);
            if (access.isEmpty()) {
                return License.UNKNOWN;
            }
            return access.get().getUserAccessStatus(user).hasLicensedAccess() ? License.LICENSED : License.UNLICENSED;
        } catch (LinkageError thisVersionDoesNotTell) {
            return License.UNKNOWN;
        }
    }
}
