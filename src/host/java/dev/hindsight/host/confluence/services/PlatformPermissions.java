package dev.hindsight.host.confluence.services;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.user.ConfluenceUser;
import dev.hindsight.host.confluence.content.Access;
import dev.hindsight.host.confluence.content.Site;
import dev.hindsight.host.confluence.content.StoredPage;
import dev.hindsight.host.server.Person;
import java.util.Optional;
import java.util.function.Predicate;

/** Confluence's permissions over {@link Access}. Knows pages, spaces and the application as targets, refuses others. */
public final class PlatformPermissions implements PermissionManager {

    private final Site site;

    public PlatformPermissions(Site site) {
        this.site = site;
    }

    @Override
    public boolean hasPermission(ConfluenceUser user, Permission permission, Object target) {
        Optional<Person> person = PlatformUser.of(user);
        if (target == PermissionManager.TARGET_APPLICATION) {
            return permission == Permission.ADMINISTER
                    ? site.access().mayAdminister(person)
                    : person.filter(Person::mayUseConfluence).isPresent();
        }
        if (target instanceof PlatformSpaces.PlatformSpace space) {
            return permission == Permission.ADMINISTER
                    ? site.access().mayAdminister(person, space.getKey())
                    : person.filter(Person::mayUseConfluence).isPresent();
        }
        if (target instanceof ContentEntityObject content) {
            return stored(content).filter(allows(person, permission)).isPresent();
        }
        throw new IllegalArgumentException("The embedded Confluence knows no permissions on " + target);
    }

    private Optional<StoredPage> stored(ContentEntityObject content) {
        return content instanceof PlatformPage page
                ? Optional.of(page.stored())
                : site.tree().byId(content.getId());
    }

    private Predicate<StoredPage> allows(Optional<Person> person, Permission permission) {
        if (permission == Permission.VIEW) {
            return page -> site.access().mayView(person, page);
        }
        if (permission == Permission.EDIT) {
            return page -> site.access().mayEdit(person, page);
        }
        return page -> site.access().mayAdminister(person);
    }
}
