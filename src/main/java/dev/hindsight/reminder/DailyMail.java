package dev.hindsight.reminder;

import dev.hindsight.assessment.Assessments;
import dev.hindsight.assessment.EffectChecks;
import dev.hindsight.issue.Digest;
import dev.hindsight.item.ActionItems;
import dev.hindsight.item.ItemCursor;
import dev.hindsight.reminder.Reminders.Sent;
import dev.hindsight.reminder.Reminders.State;
import dev.hindsight.review.Reviews;
import dev.hindsight.scan.TrackedPages;
import dev.hindsight.settings.EffectiveSettings;
import dev.hindsight.settings.Installation;
import dev.hindsight.settings.Settings;
import dev.hindsight.status.ItemViews;
import dev.hindsight.wiki.Access;
import dev.hindsight.wiki.ActingUser;
import dev.hindsight.wiki.Delivery;
import dev.hindsight.wiki.Mail;
import dev.hindsight.wiki.MailServer;
import dev.hindsight.wiki.PageCreation;
import dev.hindsight.wiki.Pages;
import dev.hindsight.wiki.Site;
import dev.hindsight.wiki.User;
import dev.hindsight.wiki.Users;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reminds people by mail, each at most once a day, in the own words, of what that person may see at that moment. {@link HourlyRound} has it
 * look whose day has come so far that a mail may go. A mail is noted before it is handed over, and what it reminded of when it was sent: what a
 * crash leaves undecided is not sent again on that day, and what is still open then comes in the next day's mail.
 */
public final class DailyMail {

    private static final Logger LOG = LoggerFactory.getLogger(DailyMail.class);

    private static final ZoneOffset WHERE_DAYS_BEGIN_FIRST = ZoneOffset.ofHours(14);
    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration OF_LATE = Duration.ofDays(2);
    private static final Duration REFUSAL = Duration.ofDays(30);
    private static final Duration KEPT = Duration.ofDays(100);
    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);

    private final ItemCursor cursor;
    private final TrackedPages tracked;
    private final Reviews reviews;
    private final Assessments assessments;
    private final Settings settings;
    private final Installation installation;
    private final Pages pages;
    private final Users users;
    private final ActingUser acting;
    private final MailServer server;
    private final Reminders reminders;
    private final LetterForm form;
    private final Site site;
    private final Clock clock;
    private final MailChoices choices;
    private final LetterDrafts drafts;
    private final Map<Long, PageCreation> creations = new ConcurrentHashMap<>();

    public DailyMail(
            ItemCursor cursor,
            ActionItems items,
            TrackedPages tracked,
            ItemViews views,
            Reviews reviews,
            Assessments assessments,
            Settings settings,
            Installation installation,
            Pages pages,
            Access access,
            Users users,
            ActingUser acting,
            MailServer server,
            Reminders reminders,
            LetterForm form,
            Site site,
            Clock clock) {
        this.cursor = cursor;
        this.tracked = tracked;
        this.reviews = reviews;
        this.assessments = assessments;
        this.settings = settings;
        this.installation = installation;
        this.pages = pages;
        this.users = users;
        this.acting = acting;
        this.server = server;
        this.reminders = reminders;
        this.form = form;
        this.site = site;
        this.clock = clock;
        this.choices = new MailChoices(settings);
        this.drafts = new LetterDrafts(
                new LetterDrafts.Sources(items, views, reminders, new PagesOfReader(pages, access)), site);
    }

    /** Sends what is to be sent at an instant. Where a run takes so long that another begins, each person's mail is sent by one of them. */
    void send(Instant now) {
        LocalDate begun = LocalDate.ofInstant(reminders.begun(now), site.zone());
        EffectiveSettings effective = settings.site();
        Set<Part> offered = ReminderSettings.parts(effective);
        if (offered.isEmpty() || !server.isDefined() || !installation.mayWrite()) {
            return;
        }
        reminders.keepMails(now.minus(KEPT), now.plus(CLOCKS_DIFFER));
        EffectChecks checks = new EffectChecks(assessments, settings::ofSpace, now, site.zone());
        Roster roster = new Roster(cursor, new PagePeople(tracked, pages, users, creations), reviews, settings, checks);
        Run run = new Run(now, begun, offered, ReminderSettings.hour(effective));
        roster.on(
                        LocalDate.ofInstant(now, WHERE_DAYS_BEGIN_FIRST),
                        form.reader().messages())
                .forEach(duties -> remind(duties, run));
    }

    /** What is the same for everybody. */
    private record Run(Instant now, LocalDate begun, Set<Part> offered, int hour) {}

    /** What is going to be sent. */
    private record Prepared(Mail mail, LetterDrafts.Draft draft, LocalDate day) {}

    /** One person apart from the others. */
    private void remind(Duties duties, Run run) {
        try {
            users.find(duties.person())
                    .flatMap(user -> acting.as(user.key(), () -> prepare(user, duties, run)))
                    .ifPresent(prepared -> send(duties.person(), prepared));
        } catch (RuntimeException | LinkageError e) {
            LOG.error("No mail could be sent to the person with the key {}", duties.person(), e);
        }
    }

    /** Done in the person's name. */
    private Optional<Prepared> prepare(User user, Duties duties, Run run) {
        LetterForm.Reader reader = form.reader();
        ZonedDateTime local = run.now().atZone(reader.zone());
        LocalDate day = local.toLocalDate();
        if (local.getHour() < run.hour() || reminders.isBegun(user.key(), day)) {
            return Optional.empty();
        }
        Set<Part> parts = EnumSet.copyOf(run.offered());
        parts.retainAll(choices.of(user.key()));
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        String address = users.addressee(user).address();
        if (isRefused(user.key(), address, run.now())) {
            return Optional.empty();
        }
        LetterDrafts.Draft draft = drafts.of(duties, parts, reader.messages(), new LetterDrafts.Days(day, run.begun()));
        if (!draft.obsolete().isEmpty()) {
            reminders.overtake(draft.obsolete(), user.key(), run.now());
        }
        return draft.letter()
                .map(letter -> new Mail(
                        address,
                        letter.subject(),
                        form.html(letter),
                        letter.text(),
                        "reminder-" + day + "-" + user.key()))
                .map(mail -> new Prepared(mail, draft, day));
    }

    /** Until the address changes, or so long that somebody may have put it right there. */
    private boolean isRefused(String person, String address, Instant now) {
        return reminders
                .last(person, now)
                .filter(last -> last.state() == State.REFUSED)
                .filter(last -> last.address().equals(Digest.of(address)))
                .filter(last -> last.at().plus(REFUSAL).isAfter(now))
                .isPresent();
    }

    private void send(String person, Prepared prepared) {
        String address = Digest.of(prepared.mail().address());
        if (!reminders.begin(person, prepared.day(), address, clock.instant())) {
            return;
        }
        Delivery delivery = server.send(prepared.mail());
        Optional<State> state = switch (delivery.outcome()) {
            case SENT -> Optional.of(State.SENT);
            case REFUSED -> Optional.of(State.REFUSED);
            case DEFERRED -> Optional.of(State.DEFERRED);
            case UNKNOWN -> Optional.empty();
        };
        if (!state.equals(Optional.of(State.SENT))) {
            LOG.warn("The mail to the person with the key {}: {} {}", person, delivery.outcome(), delivery.words());
        }
        state.ifPresent(known -> {
            boolean sent = known == State.SENT;
            reminders.finish(
                    new Sent(person, prepared.day(), known, clock.instant(), address),
                    sent ? prepared.draft().told() : List.of(),
                    sent ? prepared.draft().overtaken() : List.of());
        });
    }

    /** How the mails are doing. */
    public MailHealth health() {
        Instant now = clock.instant();
        long perhaps = reminders.since(now.minus(REFUSAL), Set.of(State.SENDING)).stream()
                .filter(mail -> mail.at().plus(LONG).isBefore(now))
                .count();
        int deferred =
                reminders.since(now.minus(OF_LATE), Set.of(State.DEFERRED)).size();
        Set<String> named = new HashSet<>();
        List<Sent> refused = reminders.since(now.minus(REFUSAL), Set.of(State.REFUSED, State.SENT)).stream()
                .filter(mail -> named.add(mail.person()))
                .filter(mail -> mail.state() == State.REFUSED)
                .filter(mail -> users.find(mail.person())
                        .map(users::addressee)
                        .filter(present -> Digest.of(present.address()).equals(mail.address()))
                        .isPresent())
                .toList();
        return new MailHealth(
                !choices.offered().isEmpty(),
                server.isDefined(),
                !installation.mayWrite(),
                (int) perhaps,
                deferred,
                refused,
                reminders.lastTick());
    }
}
