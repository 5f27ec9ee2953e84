package org.aidflow.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.aidflow.experiment.Players.LostException;
import org.aidflow.io.ParquetCopy;
import org.aidflow.io.TypedTable;
import org.aidflow.io.TypedTable.Field;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Executors of Spark that write tables as Parquet: each file of a table is read by one task, and what a task has written
 * counts once, however often it was tried.
 */
final class ParquetWriter implements ParquetCopy.Writer {
    private final Attendance executors;
    private final SparkSession session;
    private final ExecutorService driver = Executors.newSingleThreadExecutor();

    ParquetWriter(Attendance executors) {
        this.executors = executors;
        session = SparkSession.builder().sparkContext(executors.context().sc()).getOrCreate();
    }

    @Override
    public void write(List<TypedTable> tables, Path folder) throws IOException, InterruptedException {
        try {
            for (TypedTable table : tables) {
                String to = folder.resolve(table.name()).toUri().toString();
                long rows = executors.await(driver.submit(() -> written(table, to)));
                if (rows != table.rows()) {
                    throw new IOException(
                            "%s has %d rows as Parquet, but must have %d; all workers must reach %s by that path"
                                    .formatted(table.name(), rows, table.rows(), folder));
                }
            }
        } catch (LostException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** Writes a table and returns how many rows it has then. */
    private long written(TypedTable table, String to) {
        DataFrameWriter<Row> writer = rows(table).write().mode(SaveMode.Overwrite);
        // Without rows there would be no file to tell the columns.
        (table.isOfReplications() && table.rows() > 0 ? writer.partitionBy("point") : writer).parquet(to);
        return session.read().parquet(to).count();
    }

    private Dataset<Row> rows(TypedTable table) {
        StructType schema = new StructType();
        for (Field field : table.fields()) {
            schema = schema.add(field.name(), type(field));
        }
        String[] texts = table.fields().stream()
                .filter(Field::emptyIsText)
                .map(Field::name)
                .toArray(String[]::new);
        return session.read()
                .schema(schema)
                .option("header", true)
                .option("enforceSchema", false)
                .option("mode", "FAILFAST")
                .option("multiLine", true)
                .option("escape", "\"")
                .csv(table.files().stream().map(file -> file.toUri().toString()).toArray(String[]::new))
                .na()
                .fill("", texts);
    }

    private static DataType type(Field field) {
        return switch (field.type()) {
            case "integer" -> DataTypes.LongType;
            case "number" -> DataTypes.DoubleType;
            case "date" -> DataTypes.DateType;
            case "datetime" -> DataTypes.TimestampNTZType;
            default -> DataTypes.StringType;
        };
    }

    @Override
    public void close() {
        driver.shutdownNow();
        executors.close();
    }
}
