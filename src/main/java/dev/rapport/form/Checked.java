package dev.rapport.form;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a form accepts of a submission.
 *
 * @param values known, visible, valid values in form order. Whole numbers are {@code Long}, others
 *     {@code BigDecimal}. A field sent empty holds what form-js holds for it: {@code ""}, null, false or an empty list;
 *     a field not sent is absent; an expression is always present.
 * @param errors at least one for each refused value
 */
public record Checked(Map<String, @Nullable Object> values, List<FieldError> errors) {
    public boolean passed() {
        return errors.isEmpty();
    }
}
