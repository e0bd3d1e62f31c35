package dev.rapport.check;

import java.util.LinkedHashMap;
import java.util.Map;

/** Forms such as change managers build, in JSON with single quotes for readability. */
final class RealisticForms {

    private RealisticForms() {}

    static String form(String id, String components) {
        return ("{'type':'default','id':'" + id + "','schemaVersion':19,'executionPlatform':'Camunda Platform',"
                        + "'executionPlatformVersion':'7.24.0','exporter':{'name':'Camunda Modeler','version':'5.40.0'},"
                        + "'components':[" + components + "]}")
                .replace('\'', '"');
    }

    static Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("every kind of question", form("every-kind", """
                {'type':'textfield','id':'f1','key':'ticket','label':'Ticket','layout':{'row':'r1','columns':8},
                 'appearance':{'prefixAdorner':'CR'},'defaultValue':'CR-1',
                 'validate':{'required':true,'minLength':2,'maxLength':20,'pattern':'^CR-[0-9]{1,6}$',
                             'patternErrorMessage':'Write CR-1'}},
                {'type':'textarea','id':'f2','key':'why','label':'Why','description':'In a sentence or two.'},
                {'type':'number','id':'f3','key':'hours','label':'Hours','decimalDigits':1,'increment':0.5,
                 'validate':{'min':0,'max':'=maximum'},'appearance':{'suffixAdorner':'h'}},
                {'type':'datetime','id':'f4','key':'due','subtype':'datetime','dateLabel':'Due','timeLabel':'At',
                 'disallowPassedDates':true,'use24h':true,'timeInterval':15,'timeSerializingFormat':'utc_offset'},
                {'type':'checkbox','id':'f5','key':'sure','label':'I am sure','validate':{'required':true}},
                {'type':'checklist','id':'f6','key':'units','label':'Units','valuesKey':'unitOptions'},
                {'type':'radio','id':'f7','key':'answer','label':'Answer',
                 'values':[{'label':'Yes','value':'yes'},{'label':'No','value':'no'}]},
                {'type':'select','id':'f8','key':'role','label':'Role','searchable':true,'valuesExpression':'=roles'},
                {'type':'taglist','id':'f9','key':'people','label':'People','valuesKey':'peopleOptions'}
                """));
        all.put("words with Markdown and templates", form("words", """
                {'type':'text','id':'t1','text':'# Welcome, {{ name }}\\n\\n**Read** the [guide](https://example.org/a?b=c&d=e)
                 or [write](mailto:help@example.org), see [tasks](/tasks). 1 < 2, a > b. Data: kept for 10 years.'},
                {'type':'text','id':'t2','text':'=\\"Level \\" + string(level)'},
                {'type':'separator','id':'s1'},{'type':'spacer','id':'s2','height':30},
                {'type':'textfield','id':'f1','key':'note','label':'Note for {{unit}}','readonly':'=locked'}
                """.replace("\n ", " ")));
        all.put("costs computed in a group", form("costs", """
                {'type':'group','id':'g','path':'cost','label':'Cost','showOutline':true,'verticalAlignment':'start','components':[
                  {'type':'number','id':'h','key':'hours','label':'Hours'},
                  {'type':'number','id':'r','key':'rate','label':'Rate'},
                  {'type':'expression','id':'e','key':'total','computeOn':'change','expression':'=cost.hours * cost.rate'}]},
                {'type':'expression','id':'e2','key':'count','expression':'=count(people) + cost.total'}
                """));
        all.put("a list of risks", form("risks", """
                {'type':'dynamiclist','id':'l','path':'risks','label':'Risks','isRepeating':true,'allowAddRemove':true,
                 'defaultRepetitions':1,'nonCollapsedItems':5,'disableCollapse':false,'showOutline':false,'components':[
                  {'type':'textfield','id':'w','key':'what','label':'What','validate':{'required':true}},
                  {'type':'select','id':'s','key':'size','label':'Size','values':[{'label':'Low','value':'1'}]},
                  {'type':'textfield','id':'o','key':'other','label':'Other','conditional':{'hide':'=this.size != "1"'}}]}
                """.replace("\"1\"", "\\\"1\\\"")));
        all.put("a table to read", form("table", """
                {'type':'table','id':'t','label':'Open points','rowCount':10,'dataSource':'=points',
                 'columns':[{'label':'Point','key':'point'},{'label':'Owner','key':'owner'}]},
                {'type':'checkbox','id':'c','key':'read','label':'I have read them'}
                """));
        all.put("a reason only where refused", form("sign", """
                {'type':'radio','id':'d','key':'decision','label':'Do you agree?',
                 'values':[{'label':'I agree','value':'agree'},{'label':'Not yet','value':'refuse'}],'validate':{'required':true}},
                {'type':'textarea','id':'r','key':'reason','label':'Reason','validate':{'required':'=decision = "refuse"'},
                 'conditional':{'hide':'=decision != "refuse" or decision = null'}}
                """.replace("\"refuse\"", "\\\"refuse\\\"")));
        all.put("contact", form("contact", """
                {'type':'textfield','id':'m','key':'mail','label':'Mail','validate':{'validationType':'email'}},
                {'type':'textfield','id':'p','key':'phone','label':'Phone','validate':{'pattern':'^\\\\+?[0-9 ()/-]{6,20}$'}},
                {'type':'textfield','id':'x','key':'code','label':'Post code','disabled':false,'defaultValue':null,
                 'validate':{'pattern':'^\\\\d{5}$'}}
                """));
        all.put("groups without a path", form("groups", """
                {'type':'group','id':'g1','label':'First','components':[
                  {'type':'number','id':'a','key':'a','label':'A','serializeToString':true}]},
                {'type':'group','id':'g2','label':'Second','path':'','conditional':{'hide':'=a in [1..3]'},'components':[
                  {'type':'number','id':'b','key':'b','label':'B'}]}
                """));
        return all;
    }
}
