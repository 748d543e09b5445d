package dev.hindsight.frame;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.sal.api.auth.LoginUriProvider;
import com.atlassian.sal.api.timezone.TimeZoneManager;
import com.atlassian.sal.api.websudo.WebSudoManager;
import com.atlassian.sal.api.websudo.WebSudoSessionException;
import com.atlassian.sal.api.xsrf.XsrfTokenAccessor;
import com.atlassian.sal.api.xsrf.XsrfTokenValidator;
import dev.hindsight.item.ActionItems;
import dev.hindsight.item.InMemoryActionItems;
import dev.hindsight.reminder.adapter.ReaderLetters;
import dev.hindsight.wiki.Access;
import dev.hindsight.wiki.Addressee;
import dev.hindsight.wiki.FixedLanguages;
import dev.hindsight.wiki.TranslatedTexts;
import dev.hindsight.wiki.User;
import dev.hindsight.wiki.Users;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.function.Supplier;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/**
 * A small wiki for form pages: root administers the site, alice the space OPS and edits page 123, bob views that page,
 * and mallory may do nothing. The wiki's own part of form pages is played here.
 */
public final class FormSite implements Access, Users {

    /** The token of every form. */
    static final String TOKEN = "proof";

    private static final List<User> ACCOUNTS = List.of(
            new User("root-key", "root", "Ruth Root", true),
            new User("alice-key", "alice", "Alice Adams", true),
            new User("bob-key", "bob", "Bob Brown", true),
            new User("carol-key", "carol", "Carol Clark", true),
            new User("dave-key", "dave", "Dave Dunn", false),
            new User("mallory-key", "mallory", "Mallory Moss", true));

    private final Set<String> viewers = new HashSet<>(Set.of("alice", "bob"));
    private final Set<String> editors = new HashSet<>(Set.of("alice"));
    private final Map<String, ZoneId> zones = new HashMap<>();
    private final Map<String, Addressee> addressees = new HashMap<>();
    private String userName = "";
    private ActionItems items = new InMemoryActionItems(Clock.systemUTC());
    private boolean confirmed = true;
    private Locale locale = Locale.UK;

    /** Who uses the site from now on; empty text for nobody. */
    public FormSite as(String name) {
        userName = name;
        return this;
    }

    /** From now on, administrators have not confirmed their password. */
    public FormSite unconfirmed() {
        confirmed = false;
        return this;
    }

    /** What findings are known by, when a page is asked for by one. */
    public void holding(ActionItems known) {
        items = known;
    }

    /** From now on, somebody else may view the page too. */
    public FormSite showingThePageTo(String name) {
        viewers.add(name);
        return this;
    }

    /** From now on, somebody else may view and edit the page too. */
    public FormSite lettingThePageBeEditedBy(String name) {
        editors.add(name);
        return showingThePageTo(name);
    }

    public FormSite reading(Locale language) {
        locale = language;
        return this;
    }

    /** What form pages share, on this site. */
    public FormFrame frame() {
        XsrfTokenAccessor accessor = mock(XsrfTokenAccessor.class);
        when(accessor.getXsrfToken(any(), any(), anyBoolean())).thenReturn(TOKEN);
        XsrfTokenValidator validator = mock(XsrfTokenValidator.class);
        when(validator.getXsrfParameterName()).thenReturn("atl_token");
        when(validator.validateFormEncodedToken(any()))
                .thenAnswer(call -> TOKEN.equals(
                        call.getArgument(0, HttpServletRequest.class).getParameter("atl_token")));
        FormGuard guard = new FormGuard(this, this, login(), confirmations(), items);
        FormTokens tokens = new FormTokens(new OfferedServices()
                .with(XsrfTokenAccessor.class, accessor)
                .with(XsrfTokenValidator.class, validator)
                .services());
        return new FormFrame(guard, tokens, new VelocityTemplates(), messages());
    }

    /** In which words and time zone whoever uses the site reads. */
    public ReaderMessages messages() {
        TimeZoneManager ofReader = mock(TimeZoneManager.class);
        when(ofReader.getUserTimeZone())
                .thenAnswer(call -> TimeZone.getTimeZone(zones.getOrDefault(userName, ZoneOffset.UTC)));
        return new ReaderMessages(new TranslatedTexts(), this, new FixedLanguages(() -> locale), ofReader);
    }

    /** How mails look. */
    public ReaderLetters letters() {
        return new ReaderLetters(messages(), new VelocityTemplates());
    }

    /** Does something in somebody's name. */
    public <T> T acting(String userKey, Supplier<T> work) {
        String before = userName;
        userName = find(userKey).orElseThrow().userName();
        try {
            return work.get();
        } finally {
            userName = before;
        }
    }

    /** Where somebody lives from now on. */
    public FormSite living(String name, ZoneId zone) {
        zones.put(name, zone);
        return this;
    }

    /** How somebody can be written to from now on. */
    public FormSite reachedBy(String name, Addressee addressee) {
        addressees.put(name, addressee);
        return this;
    }

    /** From now on, somebody may not view the page any more. */
    public FormSite hidingThePageFrom(String name) {
        viewers.remove(name);
        return this;
    }

    private static LoginUriProvider login() {
        LoginUriProvider login = mock(LoginUriProvider.class);
        when(login.getLoginUri(any(URI.class)))
                .thenAnswer(call -> URI.create("/login?back=" + call.getArgument(0, URI.class)));
        return login;
    }

    private WebSudoManager confirmations() {
        return new WebSudoManager() {
            @Override
            public boolean canExecuteRequest(HttpServletRequest request) {
                return confirmed;
            }

            @Override
            public void enforceWebSudoProtection(HttpServletRequest request, HttpServletResponse response) {
                try {
                    response.sendRedirect("/confirm");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public void willExecuteWebSudoRequest(HttpServletRequest request) {
                if (!confirmed) {
                    throw new WebSudoSessionException("unconfirmed");
                }
            }
        };
    }

    @Override
    public Optional<String> findSpace(String asWritten) {
        return Optional.of("OPS").filter(key -> key.equalsIgnoreCase(asWritten));
    }

    @Override
    public boolean mayView(long pageId) {
        return pageId == 123 && viewers.contains(userName);
    }

    @Override
    public boolean mayEdit(long pageId) {
        return pageId == 123 && editors.contains(userName);
    }

    @Override
    public boolean mayViewSpace(String spaceKey) {
        return spaceKey.equals("OPS") && mayView(123);
    }

    @Override
    public boolean mayAdminister() {
        return userName.equals("root");
    }

    @Override
    public boolean mayAdminister(String spaceKey) {
        return spaceKey.equals("OPS") && userName.equals("alice");
    }

    @Override
    public Optional<User> find(String keyOrUserName) {
        return ACCOUNTS.stream()
                .filter(user ->
                        user.key().equals(keyOrUserName) || user.userName().equals(keyOrUserName))
                .findFirst();
    }

    @Override
    public Optional<User> current() {
        return find(userName);
    }

    @Override
    public Addressee addressee(User user) {
        return addressees.getOrDefault(
                user.userName(), new Addressee(user.userName() + "@example.com", Addressee.License.LICENSED));
    }
}
