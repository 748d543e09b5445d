package dev.hindsight.settings.adapter;

import dev.hindsight.connection.Connections;
import dev.hindsight.frame.FormContext;
import dev.hindsight.frame.FormControl;
import dev.hindsight.frame.FormField;
import dev.hindsight.wiki.User;
import dev.hindsight.wiki.Users;
import java.util.Optional;
import java.util.function.Supplier;

/** The account in whose name issues are read for the site, as a field of its form. It is kept with its link. */
final class ServiceAccountField {

    private static final String NAME = "service-account";

    private final FormContext context;
    private final Connections connections;
    private final Users users;
    private final Supplier<Optional<String>> link;

    /** @param link id of the link that it reads over */
    ServiceAccountField(FormContext context, Connections connections, Users users, Supplier<Optional<String>> link) {
        this.context = context;
        this.connections = connections;
        this.users = users;
        this.link = link;
    }

    FormField field() {
        return new FormField(NAME, context.text("settings.service-account.label"), this::control)
                .help(context.text("settings.service-account.help"))
                .searchedAt(context.address("/rest/hindsight/1.0/people?pageId=0"), context.text("people.failed"))
                .check(input -> entered().isEmpty() || account().isPresent()
                        ? Optional.empty()
                        : Optional.of(context.text("settings.service-account.error")));
    }

    private FormControl control() {
        return FormControl.user(
                stored().flatMap(users::find).map(User::userName).orElse(""));
    }

    /** User key of the account that was entered, or what was entered when it is none; what is stored when nothing was. */
    Optional<String> key() {
        if (!context.input().holds(NAME)) {
            return stored();
        }
        return Optional.of(entered())
                .filter(name -> !name.isEmpty())
                .map(name -> users.find(name).map(User::key).orElse(name));
    }

    /** Names the account that was entered for the link. */
    void store() {
        if (!key().equals(stored())) {
            link.get()
                    .ifPresent(linkId -> connections.nameServiceAccount(
                            linkId, key(), context.user().key()));
        }
    }

    private Optional<User> account() {
        return users.find(entered()).filter(User::active);
    }

    private String entered() {
        return context.input().text(NAME);
    }

    private Optional<String> stored() {
        return link.get().flatMap(connections::serviceAccount);
    }
}
