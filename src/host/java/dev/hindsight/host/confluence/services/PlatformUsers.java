package dev.hindsight.host.confluence.services;

import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.sal.api.user.UserKey;
import dev.hindsight.host.server.People;
import org.jspecify.annotations.Nullable;

/** Confluence's users by name and key; null where nobody is found, as in the product. */
public final class PlatformUsers implements UserAccessor {

    @Override
    public @Nullable ConfluenceUser getUserByName(String name) {
        return People.named(name).map(PlatformUser::new).orElse(null);
    }

    @Override
    public @Nullable ConfluenceUser getExistingUserByKey(UserKey key) {
        return People.withConfluenceKey(key.getStringValue())
                .map(PlatformUser::new)
                .orElse(null);
    }

    /** True for unknown names as well. */
    @Override
    public boolean isDeactivated(String userName) {
        return People.named(userName).filter(person -> person.active()).isEmpty();
    }
}
