package dev.hindsight.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The fields of a form, one after another: where a row and a fold begins and ends. Columns of one table are one. */
final class FieldLayout {

    private final List<FormField> fields;

    FieldLayout(List<FormField> fields) {
        this.fields = List.copyOf(fields);
    }

    /**
     * The values of the fields.
     *
     * @param errors what is wrong with fields, by their names
     */
    List<TemplateModel> models(FormInput input, Map<String, String> errors) {
        List<TemplateModel> models = new ArrayList<>();
        int place = 0;
        while (place < fields.size()) {
            List<FormField> columns = fields.stream()
                    .skip(place)
                    .takeWhile(field -> field.column().isPresent())
                    .toList();
            int next = place + Math.max(1, columns.size());
            TemplateModel model =
                    columns.isEmpty() ? field(place, input, errors) : FormField.table(columns, input, errors);
            models.add(model.mark("beginsFold", isBeginningFold(place))
                    .mark("unfolded", isUnfolded(place, input, errors))
                    .mark("endsFold", isFolded(next - 1) && (!isFolded(next) || isBeginningFold(next))));
            place = next;
        }
        return models;
    }

    private boolean isFolded(int place) {
        return place >= 0 && place < fields.size() && fields.get(place).isFolded();
    }

    private boolean isBeginningFold(int place) {
        return isFolded(place) && (!isFolded(place - 1) || fields.get(place).isBeginningSection());
    }

    /** Whether one of the fields that are folded away from a place on has to be seen. */
    private boolean isUnfolded(int place, FormInput input, Map<String, String> errors) {
        return IntStream.range(place, fields.size())
                .takeWhile(each -> each == place || (isFolded(each) && !isBeginningFold(each)))
                .anyMatch(each -> fields.get(each).isToBeSeen(input, errors));
    }

    private TemplateModel field(int place, FormInput input, Map<String, String> errors) {
        FormField field = fields.get(place);
        Optional<FormField> next = fields.stream().skip(place + 1L).findFirst();
        boolean goesOn = next.filter(FormField::isBeside).isPresent();
        return field.model(input, Optional.ofNullable(errors.get(field.name())))
                .mark("beginsRow", goesOn && !field.isBeside())
                .mark("endsRow", field.isBeside() && !goesOn);
    }
}
