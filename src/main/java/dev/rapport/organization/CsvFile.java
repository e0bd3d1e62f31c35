package dev.rapport.organization;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a comma-separated file in UTF-8, with or without a byte order mark, with any line ends. */
final class CsvFile {

    static final int MOST_ROWS = 100_000;
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

    private final String name;
    private final List<String> columns;
    private final Complaints complaints;
    private List<String> header = List.of();
    private final List<CsvRow> rows = new ArrayList<>();

    private CsvFile(String name, List<String> columns, Complaints complaints) {
        this.name = name;
        this.columns = columns;
        this.complaints = complaints;
    }

    /** The rows that could be read; whatever could not is among the complaints. */
    static List<CsvRow> read(String name, InputStream content, List<String> columns, Complaints complaints) {
        CsvFile file = new CsvFile(name, columns, complaints);
        try {
            file.readText(content.readAllBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException("The file " + name + " cannot be read", failure);
        }
        return file.rows;
    }

    private void readText(byte[] bytes) throws IOException {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            complaints.add(name, Utf8.lineOfFirstError(bytes), "", null, "This is not UTF-8. Save the file as UTF-8.");
            return;
        }
        String plain = (text.startsWith("\uFEFF") ? text.substring(1) : text)
                .replace("\r\n", "\n")
                .replace('\r', '\n');
        if (plain.isBlank()) {
            complaints.add(name, 1, "", null, "The file is empty. Its first line names the columns: " + wanted() + ".");
            return;
        }
        readRecords(plain);
    }

    private void readRecords(String plain) throws IOException {
        long line = 1;
        try (CSVParser parser = CSVParser.parse(plain, FORMAT)) {
            for (CSVRecord cells : parser) {
                if (line == 1) {
                    if (!readHeader(cells)) {
                        return;
                    }
                } else if (rows.size() == MOST_ROWS) {
                    complaints.add(name, line, "", null, "A file may have up to 100,000 rows. Split it.");
                    return;
                } else {
                    readRow(line, cells);
                }
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException | IllegalStateException brokenQuotes) {
            complaints.add(
                    name, line, "", null, "A quotation mark is not closed, or text follows after a closing one.");
        }
    }

    private boolean readHeader(CSVRecord cells) {
        header = cells.stream()
                .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                .toList();
        boolean good = true;
        for (String column : header) {
            if (!columns.contains(column)) {
                complaints.add(name, 1, column, null, "This column is not known. Columns are: " + wanted() + ".");
                good = false;
            }
        }
        for (String column : columns) {
            if (header.stream().filter(column::equals).count() != 1) {
                String reason = header.contains(column) ? "This column stands twice." : "This column is missing.";
                complaints.add(name, 1, column, null, reason);
                good = false;
            }
        }
        return good;
    }

    private void readRow(long line, CSVRecord cells) {
        if (cells.size() == 1 && cells.get(0).isBlank()) {
            return;
        }
        if (cells.size() != header.size()) {
            String reason = "The row has " + cells.size() + " cells, the header " + header.size() + ".";
            complaints.add(name, line, "", null, reason);
            return;
        }
        Map<String, String> byColumn = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            byColumn.put(header.get(i), cells.get(i).strip());
        }
        rows.add(new CsvRow(name, line, byColumn, complaints));
    }

    private String wanted() {
        return String.join(",", columns);
    }
}
