package dev.hindsight.action;

import dev.hindsight.action.Check.Code;
import dev.hindsight.site.People;
import dev.hindsight.site.Person;
import dev.hindsight.site.Preferences;
import java.util.List;
import java.util.Optional;

/** Whether the account that reads for the site can do so. For one test. */
final class ReaderChecks {

    private final IssueTracker tracker;
    private final People people;

    ReaderChecks(IssueTracker tracker, People people) {
        this.tracker = tracker;
        this.people = people;
    }

    /**
     * @param userKey the account, if one is named
     * @param caller who tests, over the link that is tested
     */
    List<Check> all(Optional<String> userKey, Preferences preferences, Caller caller) {
        if (userKey.isEmpty()) {
            return List.of(Check.of(Code.NO_READER));
        }
        Optional<Person> reader = people.find(userKey.get());
        String name = reader.map(Person::userName).orElse(userKey.get());
        if (reader.filter(Person::active).isEmpty()) {
            return List.of(Check.of(Code.READER_INACTIVE, name));
        }
        return List.of(check(new Caller(caller.linkId(), userKey.get()), name, preferences.project()));
    }

    private Check check(Caller reader, String name, Optional<String> project) {
        try {
            TrackerChoices choices = tracker.choices(reader);
            boolean seen = choices.projects().stream()
                    .anyMatch(choice -> project.filter(choice.value()::equals).isPresent());
            return Check.of(seen ? Code.READER_READS : Code.READER_DOES_NOT_SEE, name, project.orElse(""));
        } catch (TrackerException.NotAuthorised e) {
            return Check.of(Code.READER_NOT_AUTHORISED, name);
        } catch (TrackerException e) {
            return Check.of(Code.READER_CANNOT_ASK, name);
        }
    }
}
