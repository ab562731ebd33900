"""The words of the rules in Portuguese. What each key means is said in `core/rules.py`."""

_AGE = r"(?:[1-9]|1[0-7])"
_AGE_WORD = (
    "(?:dois|duas|tr[eê]s|quatro|cinco|seis|sete|oito|nove|dez|onze|doze|treze|cat?orze|quatorze|quinze"
    "|dezasseis|dezesseis|dezassete|dezessete)"
)
_ANY_AGE = rf"(?:{_AGE}|{_AGE_WORD})"
_ORDINAL = (
    r"(?:1[0-2] ?\.? ?[º°ªoa]|[1-9] ?\.? ?[º°ªoa]|primeir[oa]|segund[oa]|terceir[oa]|quart[oa]|quint[oa]|sext[oa]"
    "|s[eé]tim[oa]|oitav[oa]|non[oa]|d[eé]cim[oa])"
)
_NOT_TERM = (
    "(?<!contrato )(?<!fidelização )(?<!fidelidade )(?<!garantia )(?<!prazo )(?<!plano )(?<!experiência )(?<!cada )"
)
_KID = (
    "(?:(?:filh|net|bisnet|sobrinh|afilhad|entead|mi[uú]d|menin|garot|pequen|catrai|gaiat|cachop|pirralh|alun)[oa]s?"
    "|(?:filh|net|menin|garot|pequen|alun|bebez)inh[oa]s?|filhotes?|crianças?|criancinhas?|criancas?"
    "|crian[cç]ada|beb[eéê]s?|ne(?:ném|nem|né|ne)s?|nen[eê]s?|guri(?:a|s|zinh[oa]|zada)?|pi[aá]s?|moleques?|molecada|petiz(?:es)?"
    "|adolescentes?|g[eé]me[oa]s?|candengues?|kandengues?|mano mais novo|mana mais nova|ca[cç]ula)"
)
_LAD = "(?:rapaz(?:es|ito|inho)?|raparigas?|irm[aã]o?zinh[oa]|irm[aã]o? (?:mais nov[oa]|pequen[oa]|ca[cç]ula|menor))"
_MINE = "(?:meus?|minhas?|noss[oa]s?|voss[oa]s?)"
_GROWN = "(?:1[89]|[2-9][0-9]|dezoito|dezanove|dezenove|vinte|trinta|quarenta|cinquenta|sessenta)"
_MONTH = "(?:janeiro|fevereiro|março|marco|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro)"
_DAY = "(?:segunda|terça|quarta|quinta|sexta|sábado|domingo)"
_YOU = "(?:vocês|voces|vcs|vc|você|os senhores)"
_NOT = "(?<!não )(?<!nao )(?<!nem )(?<!sem )(?<!não me )(?<!não [oa] )(?<!não os )(?<!não as )(?<!não se )(?<!ninguém )"
_PRON = "(?:-?(?:me|nos|l?[oa]s?|n[oa]s?|lhes?|mo|ma))?"
_SEND = (
    "(?:mandem|mande|enviem|envie|liguem|ligue|escrevam|escreva|telefonem|contactem|contatem|contatar|contactar|incomodem"
    "|incomode|perturbem|chateiem|ofere[cç]am|ofere[cç]a|convidem|importunem|mandar|enviar|ligar|escrever|telefonar)"
)
_MAIL = (
    "(?:e-?mails?|mensagens?|mensagem|msgs?|sms|torpedos?|propagandas?|publicidade|promo[cç](?:ão|ões|ao)|cat[aá]logos?"
    "|newsletters?|cartas?|chamadas?|ligaç(?:ão|ões)|ofertas?|an[uú]ncios?|boletim|folhetos?|inqu[eé]ritos?|pesquisas?)"
)
_ASK = (
    "(?:podem|pode|poderiam|podiam|favor|quero|queria|gostaria de|gostava de|para|pra|como|é pra"
    "|façam o favor de|dá para|dá pra)"
)

SIGNS = {
    "subject-access-words": (
        (
            "(?:exerço|exercer (?:o meu|meu)|venho exercer|invoco|solicito|solicitamos|requeiro|requerer"
            r"|pretendo exercer|pe[cç]o)\b.{0,25} (?:direito de |o |de )acesso\b(?! ao portal| à internet| a internet"
            "| ao sistema)"
        ),
        (
            "(?:meu|este|presente|apresento um|faço um|meu direito de) (?:pedido de |direito de )?acesso a(?:os"
            "|os meus| meus) dados"
        ),
        "acesso a(?:os)? (?:todos os )?(?:meus|nossos|seus) dados",
        r"art(?:igos?|s?\.)? ?15(?: ?\.? ?[º°o])?\b(?=.{0,30}(?:rgpd|gdpr|regulamento))",
        r"art(?:igos?|s?\.)? ?1[89](?: ?\.? ?[º°o])?\b(?=.{0,25}lgpd)", "habeas data",
        "confirmação (?:da existência|de existência|de que|se) (?:de |o |do |tratam|tratamento)",
        "pedido de acesso a(?:os)? (?:meus )?dados\\b(?! de)", "direito de acesso\\b(?! e)",
    ),
    "copy-words": (
        (
            "(?:cópias?|copias?|fotoc[oó]pias?|a [ií]ntegra|2ª via|segunda via) (?:[ií]ntegra(?:l)? |integrais "
            "|completa |simples |digital )?(?:de|d[oa]s?) (?:tudo|tod[oa]s?|meus?|minhas?|o que|noss[oa]s?"
            r"|que houver|ficha|gravaç\w+|registos?|registros?|processo|dados|prontu[aá]rio|conversas?|chamadas?"
            r"|imagens|correspond\w+)"
        ),
        (
            f"tudo (?:o |aquilo )?(?:que )?(?:{_YOU} )?(?:têm|tem|tenham|guardam|guardaram|sabem|possuem|possuam|há"
            "|houver|existe|consta|conservam|anotaram|lá escreveram)"
        ),
        (
            f"o que (?:é que )?(?:{_YOU} )?(?:têm|tem|tenham|guardam|sabem|possuem|consta|anotaram|escreveram"
            rf"|registaram|registraram)\b.{{0,15}} (?:sobre|de|do|da|a meu|em meu|acerca|no meu) (?:mim|meu|minha"
            r"|nome|respeito|ele|ela|m)\w*"
        ),
        (
            r"(?:que|quais) (?:dados|informaç(?:ão|ões)|informações)\b.{0,20} (?:têm|tem|guardam|possuem|sabem"
            "|constam|tratam|armazenam)"
        ),
        (
            f"(?:de onde|donde|onde|como)(?: é que| foi que)? (?:{_YOU} )?(?:raio )?(?:me )?(?:tiraram|arranjaram"
            "|arrumaram|pegaram|conseguiram|obtiveram|acharam|saiu|veio|sacaram|desencantaram|foram buscar"
            "|foram parar)"
        ),
        f"como (?:é que |foi que )?(?:{_YOU} )?(?:chegaram (?:em|a) mim|têm o meu|tem (?:o )?meu|conseguiram)",
        (
            "(?:de )?quem(?: é que| foi que)?(?: mais)? (?:vos |lhes |me |o |a |os |as )?(?:viu|viram|deu|contou"
            "|passou|abriu|abriram|consultou|consultaram|acessou|acedeu|compraram|tem acesso|teve acesso|tem essa"
            "|tem esta|tem este)"
        ),
        (
            "(?:a|para|pra|com) quem(?: é que)?(?: mais)? (?:o |a |os |as |vcs |vocês |se )?(?:mostraram|passaram"
            r"|deram|enviaram|partilharam|compartilh\w+|venderam|cederam|foi)"
        ),
        r"(?:registos?|registros?|logs?) d[eoa]s? (?:acessos?|chamadas|ponto|entradas?|ligaç\w+|tudo|login)",
        r"(?:a|as|essa|essas|da|das) gravaç(?:ão|ões)\b(?= (?:d|que|em|com)|[.,;?])",
        (
            "(?:quero|queria|gostava de|gostaria de|desejo|preciso|pretendo|solicito) (?:de )?(?:ver|ouvir"
            r"|saber (?:quem|o que|de onde|como|que|a quem|quais)|ler|receber (?:uma )?c[oó]pia|conhecer)\b(?! (?:se"
            "|quanto|o preço|antes))"
        ),
        (
            "(?:digam|diga|dizer|fale|fala|contem|conta|contar|saber|informem|explicar)(?:-me|-nos| me"
            "| pra mim)? (?:tb |também )?(?:quem|pra quem|para quem|a quem|de onde|donde|onde foi|que dados)"
        ),
        (
            "(?:mandem|mande|manda|enviem|envie|envia|forneçam|entreguem)(?:-me| me)? (?:a|as|o|os|uma|minha|meu"
            r"|toda|todas|todo|todos)(?: a| as| o| os)? (?:c[oó]pia|gravaç\w+|ficha|extrato|extracto|registo|registro"
            r"|hist[oó]rico|prontu[aá]rio|processo|imagens)\w*"
        ),
        "acesso a(?:os)? (?:todos os )?(?:meus|nossos|seus) dados",
        (
            "(?:quero|preciso d[eoa]?|solicito) (?:o |a )?(?:meu|minha|meus) (?:histórico|processo cl[ií]nico"
            "|prontu[aá]rio|extrato|gravação|ficha)"
        ),
    ),
    "erasure-words": (
        (
            f"{_NOT}(?:(?:apag(?:uem|ai|arem)|exclu(?:am|í)|delet(?:em|e)|elimin(?:em|e|arem)|remov(?:am|erem)"
            rf"|destru(?:am|írem)|varr(?:am|essem)|risquem|suprimam){_PRON}\b|(?:apaga|exclui|deleta|remove|tira"
            "|apague|exclua|remova|retire|retira|elimina|destrói) (?:meu|minha|tudo|o|a|isso|isto|os|as|ess[ae]"
            r"|est[ae]|aí|ele|ela|por favor|d[oa]|aquilo|todos|todas|pfv|pf|meus|minhas)\b(?! (?:mensagem|e-?mail"
            f"|cookie|senha|subscri)|$)|tir(?:em|e){_PRON} (?:o|a|os|as|isso|isto|aquilo|esse|essa|meu|minha|tudo"
            rf"|de lá|da[ií]|já|do|da|pra|de tod)\b|tirem-n?[oa]s?|retir(?:em|arem){_PRON}|retire-?[oa]?m? (?:meu"
            r"|minha|o|a)\b"
            "|limp(?:em|e|a) (?:tudo|isso|o meu|meu|minha|a minha|o que)|deit(?:em|e|arem|ar) (?:tudo |isso "
            "|isto )?fora|(?:joguem|jogue|joga|botem) (?:tudo |isso |isto )?(?:fora|no lixo)|(?:sumam|some|suma"
            "|sumissem|sumir) com|derrub(?:em|e|a) (?:a|o|isso|essa|minha)|esque[cç]am-se|esque[cç]am (?:de mim"
            r"|que eu|o meu nome)|façam desaparecer|fazer desaparecer|desapareç[ao]m?\b)"
        ),
        (
            f"{_ASK} (?:me |de |o |a )?(?:apagar|excluir|deletar|eliminar|remover|tirar|retirar|destruir|apagarem"
            rf"|retirarem|eliminarem)\b{_PRON} ?(?:os |as |o |a )?(?:meus?|minhas?|tudo|tod[oa]s|isso|isto|aquilo"
            "|essa?|essas?|esse|conta|dados|foto|nome|ficha|cadastro|vídeo|perfil|de lá|da[ií])"
        ),
        (
            "(?:quero|queria|peço|pedi|exijo|solicito|pretendo|preciso|desejo) que (?:me |vocês |vcs |se |os |a "
            "|o )?(?:apag|exclu|delet|elimin|remov|retir|tir|destru|esque[cç]|sum|varr)(?:u?em|am|assem|essem|issem"
            r"|ue|uem|e|a)\w*"
        ),
        (
            r"(?:solicito|requeiro|requerer|peço|exijo|quero|pretend\w+|venho pedir|pedido de|obter|respetiva"
            r"|respectiva)\b.{0,30} ?(?:apagamento|eliminação|exclusão|remoção|supressão"
            r"|encerramento)\b(?= (?:de (?:tod|tudo|meu|minha)|d[oa]s? (?:meus?|minhas?|nosso|dados (?:d[aeo]|pess)"
            "|conta|perfil|ficha|minha))|imediat|[.,])"
        ),
        (
            "(?:apagamento|eliminação|exclusão|remoção|supressão) (?:total |completa |imediata "
            r"|definitiva )?(?:de (?:tod[oa]s|tudo|meus?|minhas?)|d[oa]s? (?:meus|minhas))\b"
        ),
        (
            r"(?:meu|invoco o|exercer o|exerço o|ao abrigo do)\b.{0,6} ?direito (?:ao esquecimento|ao apagamento"
            "|à eliminação|de eliminação|de exclusão|à exclusão)"
        ),
        (
            "(?:fech|encerr|cancel)(?:em|e|ar|a|arem|amento d[ae])(?:-me)? (?:a |o |d?)?(?:minha|meu|esta|essa|o meu"
            "|a minha) (?:conta|perfil|cadastro|registo|registro|ficha|p[aá]gina)"
        ),
        (
            r"(?:ser|fosse|seja) (?:eliminad|apagad|exclu[ií]d|removid|retirad|esquecid)[oa]s?\b(?! (?:n[oa] prazo"
            "|quando|ap[oó]s|em))"
        ),
        r"(?:que )?não (?:fique|reste|sobre|ficar) (?:nada|rasto|rastro|c[oó]pia|nenhum|marca|vest[ií]gio)\w*",
        r"que nem \w+ (?:fique|sobre|reste)", "fora (?:da[ií]|d[oa] (?:vosso|vossa|seu|sua|site|sistema|p[aá]gina))",
        (
            "não quero (?:mais |lá )?(?:nada|meu nome|o meu nome|os meus dados|minha foto|a minha foto|ficar escrita"
            r"|que fique) ?(?:meu|a[ií]|nesse|no vosso|na vossa|escrit)?\w*"
        ),
        (
            "como (?:é que )?(?:o |a |os |eu )?(?:tiro|apago|excluo|elimino|deleto) (?:de l[aá]|isso|minha|a minha"
            "|meu|o meu|da[ií])"
        ),
    ),
    "marketing-stop": (
        (
            "(?:par(?:em|e|assem)|deix(?:em|e)|cess(?:em|ar)|chega|basta|acab(?:em|e))(?: já| logo| lá)? (?:de "
            "|com )(?:me |nos |lhe |lhes |a |isso|isto|essa|esse|os |as |o |ess[ae]s |est[ae]s |tanta "
            rf"|tanto )?(?:{_SEND}|{_MAIL}|envios?|spam|isso|isto|lista|encher|chamar)?\b(?! a conta)"
        ),
        f"para de (?:me |nos )?{_SEND}", r"parem\b(?! de (?:usar|me entregar))", "par(?:em|e) por a[ií]",
        (
            "(?:não|nao|nem|nunca) (?:me |nos |lhe |lhes |mais |voltem a |volte a |tornem a |precisam? |é para "
            rf"|é pra )*(?:me )?{_SEND}(?:-me|-lhe|-nos)?\b(?= (?:mais|nada|nenhum|outro|outra|esse|essa|isso|coisas?"
            "|promo|propag|publicid|e-?mail|mensag|sms|ofert|cat[aá]log|newsl|inqu[eé]r|pesquis|convit|para|pra|pro"
            "|a|à|o|os|as|sobre|de)|[.,!;]|$)"
        ),
        "não (?:me )?(?:manda|liga|envia) (?:mais|nada)", r"nada de (?:e-?mail|promo|propag|mensag|ligaç|publicid)\w*",
        (
            "(?:não|nao) (?:quero|desejo|queremos|pretendo|tenho interesse|autorizo"
            rf"|aceito)\b.{{0,20}} ?(?:mais (?:{_MAIL}|nada|receber|\w+ d[ae])|receber|{_MAIL}|que (?:me|andem|usem"
            "|fa[cç]am))"
        ),
        "já não (?:tenho interesse|quero (?:receber|mais)|desejo receber|me interessa)",
        f"(?:nem|sem) mais (?:um|uma|nenhum|nenhuma)?(?: só| única)? ?(?:{_MAIL})?",
        r"não voltem? a (?:p[oô]r|mandar|enviar|ligar|escrever|contact|incomod)\w*", f"(?:mais )?nenhuma? {_MAIL}",
        r"descadastr\w+", r"desinscrev\w+", r"dessubscrev\w+",
        "(?:cancel(?:em|e|ar|o)|anul(?:em|ar|o)) (?:a )?minha (?:subscrição|inscrição|assinatura)",
        r"(?:oponho-me|me oponho|opor-me|venho opor\w*)", r"direito de oposição\b(?! e)", "(?:minha|a minha) oposição",
        (
            r"(?:tir|remov|retir|risc|exclu|apag)(?:em|e|am|a|uem|ar)\b(?:-me)?(?: \w+)? d[aeo](?:ssa|sta"
            "|ssas)?s? (?:vossa |sua |suas )?(?:listas?|mailing|base de envio)"
        ),
        r"(?:sair|fora) d[ae](?:ssa|sta)? (?:vossa |sua )?(?:lista|mailing|newsletter)\b(?! é s)", r"sair\W{1,6}sair",
        "que (?:seja|sejam) (?:a última|o último|os últimos|as últimas)", "me deixem em paz", "deixem-me em paz",
        "não (?:contem|conte) comigo", "não est(?:ou|amos) interessad[oa]s?", "opt[- ]?out",
        "lista (?:robinson|não perturbe|de oposição)", "receber a vossa newsletter",
        r"deslig(?:uem|ue) (?:os |as )?(?:avisos|notificaç\w+|alertas)", "não perturbe",
        r"retirar o consentimento\b.{0,25}(?:newsletter|boletim|promo|public|e-?mail)\w*",
        "acabem? (?:l[aá] )?com (?:isto|isso|os envios|as chamadas|ess[ae]s?)",
        (
            "(?:remov|retir|tir|exclu)(?:a|am|e|em|ir|er) (?:o )?meu (?:e-?mail|nome|n[uú]mero|contato"
            "|contacto) d[aeo](?:ssa|s|sua|vossa)?"
        ),
        "cancelar a (?:minha )?(?:subscrição|inscrição|assinatura) d[aeo]", "unsubscribe",
    ),
    "hold-words": (
        "(?:limit|restring)(?:ação|em|ar|am|ir|a|ição) (?:o |do |ao |a |d[oe]s? )?(?:tratamento|uso|utilização)",
        "direito (?:à|de|a) (?:limitação|restrição)", r"congel(?:em|e|ar|ad[oa]s?|a)\w*\b(?! (?:os preços|o preço))",
        r"bloque(?:iem|ie|ar|io)\b(?=.{0,25}(?:dados|ficha|cadastro|registo|registro|uso|tratamento|informaç))",
        "(?:na|numa|dentro da) gaveta", "debaixo de chave|trancad[oa]s?",
        r"sem (?:que ninguém )?(?:lhes? )?(?:mex|us|toc|utiliz)\w+",
        r"ningu[eé]m (?:lhes? |o |a |as |os |mais )*(?:use|mexa|mexer|toque|veja|consulte|abra|leia|utilize)m?\b",
        (
            "(?:não|nem) (?:[oa]s? |lhes? )?(?:apagu?em|apague|apaga|destruam|eliminem|deitem fora|joguem fora"
            "|some com|risquem|excluam)"
        ),
        (
            "(?:não|nem) (?:[oa]s? )?(?:usem|use|usa|utilizem|mexam|mexa|toquem) (?:em |n[oa] |meu|minha|pra|para"
            r"|nada|nisso|o meu|a minha|ess|nel)\w*"
        ),
        (
            r"(?:enquanto|até)(?: que| isso| isto| eu| eles?| ela| se| não| o| a){0,4} ?(?:\w+ )?(?:se )?(?:resolv"
            r"|esclarec|decid|apur|pronunci|verific|assente|desempat|entender|explic|comprov|analis)\w*\b(?!mos)"
        ),
        (
            r"(?:guardem|guarde|mantenham|mantenha|conservem|fiquem|deixem|deixa|guarda)(?:-[oa]s?)?\b.{1,40} (?:mas"
            "|sem|e|só) (?:não|que ningu[eé]m|sem|usar|mexer|que não|nenhum|o usar|a usar)"
        ),
        (
            r"(?:deix|fiqu)(?:em|e|a)(?:-[oa]s?)? (?:\w+ ){0,3}(?:quiet[oa]s?|parad[oa]s?|de parte|guardad\w+"
            r"|congelad\w+|em suspenso|suspens\w+)"
        ),
        r"ponham\b.{0,30} de (?:parte|lado)", "suspend(?:am|a|er) (?:o |a )?(?:uso|tratamento|utilização|cobrança)",
        (
            "(?:guard|mantenh|conserv)(?:em|am|e|a)(?:-[oa]s?)? (?:tudo |isso |isto )?(?:mas|s[oó] que|e) (?:não|nem"
            "|ningu[eé]m)"
        ),
    ),
    "portable-words": (
        r"portabilidade (?:dos? (?:meus )?dados|de dados)\b(?! de quem)", "direito (?:à|de|a) portabilidade", "csv",
        "json", "xml", "gpx", "excel", "xlsx?", r"export(?:em|ar|e|a|ação|ado|ados|arem)\w*",
        r"import(?:ar|em)\b(?! d[eoa]s? )",
        (
            r"(?:formato|arquivo|ficheiro)s? (?:\w+ )?(?:eletr[oó]nico|estruturad\w+|leg[ií]ve\w+|abert\w+|digital"
            "|que (?:d[êe]|se|o programa|a m[aá]quina|uma|abra|eles)|de computador|compat[ií]vel)"
        ),
        "leg[ií]vel por m[aá]quina", "(?:do|d[oe]) que uma m[aá]quina l[eê]",
        r"art(?:igo|\.)? ?20(?: ?\.? ?[º°o])?\b(?=.{0,25}(?:rgpd|portab))",
        (
            r"(?:directamente|diretamente|direto|directo) (?:para|pra|pro|à|ao) (?:\w+ ){0,2}(?:nov[oa]|outr[oa]"
            r"|clínica|doutora|dr)\w*"
        ),
        (
            "(?:mandem|mande|manda|enviem|envie|passem|transfiram|migrem|transferir|migrar"
            r"|migração)\b.{0,40} (?:para|pra|pro|ao?|à) (?:o |a |minha |meu )?(?:nov[oa]|outr[oa]|cl[ií]nica|sistema"
            r"|plataforma|programa|app)\w*"
        ),
        (
            r"(?:vou|estou|tô|to) (?:\w+ )?(?:mudar|de mudança|migrar|indo|me mudando|me embora)\b.{0,12} (?:para|pra"
            r"|pro) (?:outr[oa]|um|uma|o|a)\b(?! (?:casa|operadora|cidade|país|rua))"
        ),
        "mudança de (?:plataforma|sistema|dentista|aplicação|programa|software|cl[ií]nica)",
        r"levar (?:os )?(?:meus|minha|minhas|tudo|comigo)\b.{0,20}(?:num|em|comigo)?",
    ),
    "correct-words": (
        r"re(?:c)?tifi(?:quem|que|car|carem)\b",
        "re(?:c)?tificação d[aeo]s? (?:meus?|minhas?|nome|morada|endereço|registo|registro|data)",
        "(?:solicito|peço|exijo|requeiro) (?:a )?re(?:c)?tificação",
        r"corri(?:jam|ja|gem)\b(?:-me|-n?[oa]s?)?\b(?!,? apag)",
        r"(?:corrigir|corrigirem) (?:o |a )?(?:meus?|minhas?|nome|morada|ficha)\b",
        "correc?ção d[eoa]s? (?:meus?|minhas?|nome|morada|endereço|registo)", r"emend(?:em|e)\b",
        (
            "(?:meus?|minhas?|dele|dela|ficha|cadastro|nome|apelido|sobrenome|morada|tempo|data|cpf|nif|registo"
            r"|registro)\b.{0,30} (?:está|esta|tá|vem|veio|aparece|consta|sai|ficou|saiu) (?:mal|errad[oa]s?"
            "|trocad[oa]s?|incorrec?t[oa]s?)"
        ),
        (
            "(?:nome|apelido|sobrenome|morada|data de nascimento|nif|cpf) (?:mal )?(?:errad|trocad|incorret|incorrect"
            "|escrit|desatualizad|desactualizad)[oa]"
        ),
        "dados? (?:errad|incorret|incorrect|inexat|inexact|desatualizad|desactualizad)[oa]s?",
        r"ac?tualiz(?:em|ação d[ao] minha|ar) (?:a |o )?(?:minha|meu|morada|endereço|apelido|d[ao])\b",
        "ac?tualização d[ao] (?:minha|meu|morada|nome)",
        r"alter(?:em|ar)\w* (?:o |a )?(?:meu|minha|nome|morada|endereço|apelido|data)\b",
        (
            "(?:mud(?:em|a|ar)|troqu(?:em)|troca(?:r)?) (?:o |a )?(?:meu nome|minha morada|nome|data|morada|sexo"
            r"|tratamento|meu endereço)\b"
        ),
        (
            r"(?:ponham|põe|ponha|metam|mete|coloquem|coloca|bota|botem|p[oô]r|me ponham)\b.{0,25} (?:cert[oa]s?"
            "|direit[oa]s?|corret[oa]s?|correct[oa]s?|de novo)"
        ),
        r"arrum(?:em|e|a|ar) (?:no|o|meu|isso|a)\b", "o certo é",
        "(?:já não moro|não moro mais|mudei de (?:casa|morada|endereço|nome|apelido))",
        r"(?:não me chamo|não sou (?:viúv\w+|senhora|a senhora|o senhor|homem|mulher|dona))",
        "(?:escreve-se|se escreve)", r"com (?:w|y|k|h|jota|dois [a-z]|acento)\b(?= no|[.,])",
        "(?:chamo-me|me chamo|sou) .{1,25} e não", "onde se lê", "me (?:deram por|puseram como|tem como)",
        r"(?:continuo|apareço|figuro|sou tratad[oa]|consto) (?:a ser|como|a constar)\b(?! (?:sem|avaliad))",
        r"(?:dão|deram|dá)-?(?:me)? (?:como|por) (?:mort|falecid)\w*", "disse que eu (?:faleci|morri|era)",
        "(?:que |rogo que )assim (?:fique|conste|seja) (?:escrito|corrigido)",
        r"(?:ainda me tem|sistema ainda)\b.{0,20} (?:em|como|tem)", "(?:o|meu) .{3,18} está errad[oa]:?",
        "(?:um|o) erro (?:n[oa] minh?a?|n[oa] meu|no meu|na minha)", "(?:casei|divorciei-me|me divorciei|casei-me) e",
        "(?:mudei|mudámos|mudamos) (?:de|para)\\b(?! (?:ideia|opini|outr))",
    ),
    "withdrawal-words": (
        r"retir(?:o|ar|amos|a)\b.{0,10} (?:consentimento|autorização|permissão)", r"revog\w+",
        "(?:já )?não (?:autorizo|consinto|permito|concordo|dou mais)(?: mais)?", r"(?:me )?arrepend\w+", "arrependi-me",
        "(?:mud(?:ei|o)) de (?:ideias?|opinião)", "(?:o|meu|esse|aquele|do) consentimento",
        "(?:a|minha|essa|aquela|dita) autorização (?:que|dada|para|pra|de)", "(?:sem|fica sem) efeito", "o que assinei",
        (
            r"(?:quando|lá atrás|na altura|ao|em \d+) .{0,30}(?:assinei|autorizei|consenti|aceitei|concordei|topei"
            "|dei (?:o meu |meu |a minha )?(?:consentimento|autorização|ok|aval|permissão))"
        ),
        (
            "(?:assinei|autorizei|consenti|aceitei|topei|concordei em|marquei) (?:um |uma |o |a |aquele |aquela "
            "|receber|que|aparecer|para|pra|gravar|em )"
        ),
        "dei (?:o meu |meu |a minha |minha )?(?:consentimento|autorização|permissão|aval|ok)",
        "disse que (?:sim|podiam)", "desmarco", "já não podem", "dou o dito por não dito",
    ),
    "machine-decision-words": (
        r"algor[ií]tmos?\b(?! decide)",
        r"(?:decisão|decisões|tratamento|análise|avaliação|forma|resposta) (?:\w+ )?automati[cz]ad[oa]s?",
        "(?:decisão|recusa|análise|bloqueio) autom[aá]tic[oa]",
        (
            r"(?:máquina|maquina|sistema|computador|robô|robo|robot|bot|programa|aplicativo|app|algoritmo)\b(?: é que"
            "| já| me| não| só| aí| q| que){0,3} (?:decid|recus|bloque|negou|nega|reprov|calcul|disse|diz|fal|neg"
            r"|fech|exclu|suspend|achou|marc|fez|rejeit|deu|barrou|julg|classific)\w*"
        ),
        "carne e osso", "(?:ser|seres|olhos?|um) humanos?",
        (
            "(?:uma |um |alguma |algum )?(?:pessoa|alguém|funcion[aá]rio|gente de verdade|alma) (?:de verdade"
            r"|a s[eé]rio|real|de carne|com (?:olhos|[oó]culos|cabeça)|para rever|rever|reveja|olh\w+|v(?:er|eja)"
            r"|l(?:er|eia)|analis\w+|que saiba|que (?:veja|olhe|leia|reveja|decida))"
        ),
        (
            r"que (?:seja|alguém|uma pessoa|isto|veja)\b.{0,25} (?:pessoa|visto por|revisto|reveja|analisad|olhar"
            r"|veja|alguém)\w*"
        ),
        r"(?:visto|revisto|analisado|decidido|avaliado|revisado) por (?:um|uma|algu[eé]m|gente|pessoa)\w*",
        "(?:revisão|intervenção|análise|olho) humana?",
        r"art(?:igo|\.)? ?(?:22|20)(?: ?\.? ?[º°o])?\b(?=.{0,30}(?:automat|rgpd|lgpd))", "definição de perfis", "score",
        "(?:minha|a|da) pontuação", r"(?:em|menos de|no mesmo) (?:\w+ )?(?:segundos?|um minuto)",
        "não (?:a|uma|o|um) (?:máquina|robô|câmara|câmera|computador|programa)",
        r"(?:quais|explicar|explique\w*|saber)\b.{0,12} (?:os )?crit[eé]rios",
    ),
    "do-not-sell": (
        (
            r"(?:não|nao|nem|nunca|parem de|deixem de)(?: \w+){0,4} (?:vend(?:am|a|er|em|idos?|endo)"
            r"|venda)\b(?! (?:mais )?(?:de|n[oa]|em) (?:loja|casa|janela))"
        ),
        "do not sell", "global privacy control", "gpc",
        r"(?:venda|vender|vendam) (?:ou|nem|e) (?:partilh|compartilh)\w*",
        r"venda (?:d[oa]s? )?(?:meus?|minhas?|dados|informaç)\w*",
        r"não (?:passem|vai|passar|andem a passar)\b.{0,25} (?:adiante|mais ninguém|para outr|pra outr|a outr)\w*",
        "publicidade (?:direcionada|dirigida|comportamental)", r"retarget\w*",
        r"(?:me )?persegu\w+ (?:com |por |pela )?(?:anúncios?|publicidade|propaganda|internet)",
    ),
    "limit-sensitive": (
        "limit (?:the )?use",
        (
            r"limit(?:em|ar|e|o|ação)\b.{0,8} (?:uso|utilização) (?:d[aeo]s?) (?:minha|meu|dados? sens|informaç"
            r"|tais)\w*"
        ),
        "(?:dados?|informaç(?:ão|ões)) (?:pessoa(?:l|is) )?sens[ií]ve(?:l|is)", "sensitive personal information",
        (
            r"(?:us|serv|utiliz|façam|fica)\w*\b.{0,35} (?:só|apenas|somente|unicamente) (?:para|pra|pro|ao?|as?"
            "|os?) .{0,40}(?:mais nada|nada mais|não é para|e não)"
        ),
        r"(?:e|para|pra) mais nada\b(?! ser)", "só podem ser usad[oa]s",
        "não é para (?:escolher|mostrar|vender|oferecer)",
    ),
    "points-below": (
        r"(?:em baixo|embaixo|abaixo|aqui embaixo|a[ií] embaixo|a seguir)\b(?! (?:assinad|de))",
        (
            "(?:segue|vai|vão|seguem)(?: em)? (?:abaixo|em anexo|anexo|print|embaixo|em baixo|digitalização|o print"
            r"|captura)\w*"
        ),
        (
            "(?:reencaminho|encaminho|repasso|junto|anexo|envio|mando) (?:o|a|isto|isso|este|esse|esta|essa|print"
            r"|fotografia|foto|digitaliz|captura|em anexo)\w*"
        ),
        "(?:olha|olhem|vejam|veja) (?:s[oó] )?(?:isso|isto|o print|o que|esta|essa|este|esse)",
        (
            "(?:recebi|chegou(?:-me)?|chega-me|apareceu(?:-me)?|caiu(?:-me)?|me chegou|veio|recebemos) (?:isto|isso"
            "|esta|este|esse|essa|um|uma|outro|outra|hoje|ontem|este)"
        ),
        "(?:isto|isso) (?:chegou|caiu|apareceu|veio)",
        r"(?:mail|e-?mail|mensagem|sms|carta) (?:em anexo|anexad|abaixo|de hoje|acima)\w*", r"\[ ?imagem",
        "imagem anexada", r"print (?:d|em|anexo)\w*",
    ),
    "is-it-yours": (
        (
            "(?:é|são|era|eram|foi|foram|será|seria|sois|isto é|isso é) (?:mesmo |de facto |de fato |realmente "
            "|vocês |coisa )*(?:voss[oa]s?|de (?:vocês|voces|vcs)|de vós|vocês|voces|vcs|d[aoe] vossa|daí|sua|seu"
            r"|verdade|vdd|golpe|a s[eé]rio|s[eé]rio)\b(?=[^.!\n]{0,40}\?)"
        ),
        r"(?:foram|são|é) (?:vocês|voces|vcs|vós|os senhores) (?:que|q|quem|mesm)\w*",
        "(?:mandaram|enviaram|ligaram|mandou|enviou) (?:isto|isso|ou não|mesmo|este|esse)",
        "em (?:vosso|nome (?:de vocês|da vossa|dessa|desta|da sua|de vcs|de voces))",
        "(?:com o|em) (?:vosso|seu) (?:nome|log[oó]tipo|timbre|logo)",
        "(?:logotipo|logo|nome|domínio|timbre) (?:de|da|d[aeo]) (?:vocês|voces|vcs|vossa|sua|empresa)", r"phish\w*",
        "golpes?", "golpistas?", r"burl[aõo]\w*", r"fraud\w+", "spam", r"spoof\w*", "aldrabice", r"vigar\w+",
        r"falsific\w+", "fals[oa]s?", "(?:mensagem|e-?mail|link|sms|muito|mail|ligação|chamada|parece) suspeit[oa]s?",
        "imitam?",
        (
            r"(?:a|q|que|se) (?:dizer|dizendo|diz|dizia|fazer passar|fazendo passar)\b.{0,12} (?:que era|ser|por"
            "|d[ae]) (?:d[aeo]s? )?(?:vocês|vcs|voces|vosso|vossa|vossos|vossas)"
        ),
        "clonad[oa]", "posso (?:jogar|abrir|pagar|confiar)", "(?:isto|isso) é (?:s[eé]rio|verdade|golpe|mesmo)",
        (
            "(?:é|será) (?:verdadeir[oa]|leg[ií]tim[oa]|real|oficial|confi[aá]vel|fi[aá]vel"
            "|segur[oa])(?=[^.!\\n]{0,25}\\?)"
        ),
    ),
    "child-age": (
        (
            f"{_NOT_TERM}(?:de|com|uns|s[oó]|apenas|tem|têm|tenho|tinha|temos|fez|faz|fazer|completa|completou"
            f"|completar|aos|entre os|entre|dos|os|seus|meus) {_ANY_AGE} (?:anos|aninhos|anitos"
            r"|primaveras)\b(?! (?:de (?!idade)|n[oa] |em |trabalh|pag|como|que |depois|atr[aá]s|fiscais|consecutiv"
            "|d[oa] |a |sem|convosco|e picos))"
        ),
        f"{_ANY_AGE} (?:aninhos|anitos|velas|velinhas|anos de idade|anos acabados|anos feitos|anos recém)",
        (
            r"(?:tem|tenho(?! (?:[2-7]|dois|duas|tr[eê]s|quatro|cinco|seis|sete)\b)|fiz|fez|faz|faço|fazer|completo"
            "|completa|completou|vai fazer|fará|pra fazer) (?:s[oó] |apenas |agora |já |uns "
            rf"|os )?{_ANY_AGE}\b(?![.,:] ?\d)(?=\W*(?:$|[.,;:!?)]|e (?!\d)|em {_MONTH}|n[ao] (?:{_DAY}|dia|mês"
            r"|próxim|semana|natal)|daqui|dia \d|amanhã|este|esse|agora|mês|pra semana|para a semana|no mês))"
        ),
        (
            "(?:só )?(?:faço|faz|fa[cç]a|completo|completa|completará|vou fazer|vai fazer) (?:os )?(?:18|dezoito"
            r"|a maioridade)\b(?= (?:em|n[oa]|daqui|s[oó]|daqui|para|pra|este|dia|ano|anos)|[.,])"
        ),
        f"(?<!e ){_ANY_AGE} anos,? (?:e ainda|e dorme|e não|e está|e anda|e vai|feitos|acabados)",
        (
            r"(?:ainda|que) não (?:fiz|fez|tenho|tem|completei|completou|é|sou|atingi\w*) (?:os |a |anos )?(?:18"
            "|dezoito|maior|maioridade)"
        ),
        "(?:só|s[oó]mente) (?:é|sou|será|serei) maior (?:de idade )?(?:daqui|em|no)",
        r"maior(?:es)? de 18\b(?=.{0,25}(?:só|ainda|não))", "não (?:tenho|tem|têm) (?:os )?(?:18|dezoito)",
        (
            rf"falta(?:m|-me|-lhe)? (?:me )?(?:\w+ ){{1,3}}(?:para|pra) (?:os|fazer|completar|ter"
            f"|ser) (?:os )?(?:{_ANY_AGE}|18|dezoito|maior)"
        ),
        (
            f"(?:{_KID}|{_LAD}|menor(?:es)?|jogador[ae]?s?|utente|paciente|utilizador[ae]?|usu[aá]ri[oa]|clientes?"
            rf"|titular|irm[aã]o?|prim[oa])(?:,| de| com| tem)? (?:(?:de|com|entre|uns) )?{_ANY_AGE}\b(?! (?:mil"
            r"|euros|reais|vezes|dias|horas|\w+ de (?:espera|contrato))|[.,:]\d|h)"
        ),
        f"entre os {_ANY_AGE} e os", f"de {_ANY_AGE} (?:a|e|,|ou) {_ANY_AGE} anos", f"{_ANY_AGE}, {_ANY_AGE} anos",
        r"(?:sub|sob|under)[- ]?(?:[5-9]|1[0-9])s?\b", rf"menor(?:es)? de (?:{_ANY_AGE}|18|dezoito)\b",
        "(?:um|uma|o|a|de|d[oa]|meu|minha|sou|é|são|era|sendo|somos|ser|eram|seja|for|fosse) menor(?:es)? de idade",
        "menoridade", r"nasc(?:id[oa]s?|eu|i|imento|er|eram)\b.{0,25}\b20(?:09|1\d|2\d)",
        r"(?:é|sou|são|turma|geração|d[eo]|ano de|safra) (?:de )?20(?:1[0-9]|2[0-4])\b(?=.{0,12}(?:nasc|geração))",
        "(?:primeir|[1-9]|1[0-7])[oaº°ª]* anivers[aá]rio", rf"anivers[aá]rio de {_ANY_AGE}\b",
        "festa de (?:15|quinze|debutante)", "debutantes?", rf"idade:? (?:de )?{_AGE}\b",
        f"{_ANY_AGE} (?:meses|mesinhos) de (?:idade|vida)",
        f"(?:filh[oa]|beb[eéê]|neném|net[oa]|menin[oa]) (?:tem|de|com|fez) {_ANY_AGE} meses", "mesinhos",
        "rec[eé]m[- ]nascid[oa]s?",
        (
            "(?:coloquei|pus|botei|meti|menti|disse|digitei|p[ôo]s|colocou|botou) (?:que |q |a |uma |outra "
            "|na )?(?:nasci|nasceu|tinha|idade|data de nascimento|outra data|era maior|sou maior|minha idade)"
        ),
        r"aprendizes?\b(?= (?:que|de|menor))", "(?:menor|jovem) aprendiz", "adolescentes?", "meses de idade",
        "menor(?:es)? de idade",
        (
            f"(?:faz|fará|fez|completa|completou|vai fazer) {_ANY_AGE} anos (?:em {_MONTH}|n[ao] (?:dia|próxim"
            rf"|{_DAY}|mês|natal|verão)|dia \d|amanhã|hoje|agora)"
        ),
        "tinha (?:[5-9]|1[0-7]) (?:quando|na altura|anos quando)",
        "(?:primeiro|segundo|terceiro|quarto|quinto|sexto|s[eé]timo|oitavo|nono|d[eé]cimo) anivers[aá]rio",
    ),
    "child-school": (
        (
            r"(?:[1-9]|1[0-2]) ?\.? ?[º°ªo] anos?\b(?! (?:de (?:faculdade|direito|medicina|engenharia|contrato|curso"
            "|casad|casa|empresa|univers)|d[aeo] (?:faculdade|univ|curso|licenc|mestrado)|consecutivo|seguido))"
        ),
        (
            "(?:primeiro|segundo|terceiro|quarto|quinto|sexto|s[eé]timo|oitavo|nono|décimo) ano (?:d[aeo] (?:escola"
            r"|fundamental|m[eé]dio|ensino|prim[aá]ri|secund|ciclo|col[eé]gio|b[aá]sic)\w*|[ab]\b|fundamental|escolar)"
        ),
        (
            "(?:no|do|para o|pro|pra o|entrou no|anda no|está no|tá no|frequenta o"
            rf"|frequenta) {_ORDINAL} ano\b(?! (?:d[aeo] (?:faculdade|univ|curso|licenc|contrato|pandemia)"
            "|consecutivo))"
        ),
        "ensino (?:m[eé]dio|fundamental|b[aá]sico|secund[aá]rio|infantil|prim[aá]rio|prepar[aá]tório)",
        rf"{_ORDINAL} (?:s[eé]rie|classe|ciclo|per[ií]odo da escola)\b(?! (?:de|a sair|econ))",
        (
            "(?:primeira|segunda|terceira|quarta|quinta|sexta|s[eé]tima|oitava|[1-9]ª?) (?:classe|s[eé]rie) (?:d[aeo]"
            "|em|n[oa])"
        ),
        rf"(?:turma|turmas|aluno|alunos|aluna|alunas|pauta) d[oe]s? (?:{_ORDINAL}|\d)",
        r"turma (?:\d|[a-f]\b|d[oea]s? (?:meu|minha|peq|menin|crian|meni|manhã|tarde))", "turminha",
        "dire(?:c)?tor[a]? de turma", "dire(?:c)?ção de turma", "colegas? de (?:turma|escola|classe|sala)",
        r"(?:minha|da|na|sua|outra|a) turma\b(?= (?:d[aeo]|\d|tod|vi|e|que)|[.,])", "(?:9|6|5|7|8)º? ?ano", "creches?",
        "infant[aá]rio", "ber[cç][aá]rio", "ber[cç]o", "ber[cç]os", "maternal", "maternalzinho",
        r"jardim (?:de inf[aâ]ncia|escola|i|ii|[12])\b", "jardins de inf[aâ]ncia",
        r"pr[eé]-?(?: )?(?:escola(?:r|res|s)?|primária|prim[aá]rio)\b", "pr[eé]zinho",
        r"educação (?:infantil|pr[eé]\w*|b[aá]sica)", r"ed\. infantil",
        r"(?:emei|cmei|emef|cemei|eb1|eb ?2|eb 2|atl)\b",
        (
            r"(?:escola|sala) (?:prim[aá]ria|b[aá]sica|infantil|secund[aá]ria|municipal|estadual|p[uú]blica|dos (?:\d"
            "|três|quatro|cinco) anos)"
        ),
        "escolinhas?", r"prim[aá]ria\b(?= |[.,])", r"secund[aá]ri[ao]\b(?= |[.,])(?! (?:efeito|merc|rede))",
        "agrupamento", r"col[eé]gios?\b(?! (?:eleitoral|de (?:procur|presid|notar)|recursal|militar de adultos))",
        (
            "(?:da|na|minha|à|a|pra|para a|pela|pra a|sair da|vai à|nossa|sua|dela|dele"
            r"|d) escola\b(?! (?:de (?:condução|negócios|dança de salão|direito|gestão|samba|enfermagem|línguas"
            "|música para adult)|superior|nacional de|técnica superior|direito f))"
        ),
        r"liceus?\b", "terceir[ãa]o", "enem", "vestibular", "vestibulinho",
        "exames? nacion(?:al|ais) d[eo] (?:9|11|12|matem|portug)", "escolar(?:es)?",
        r"li[cç](?:ão|ões|ao|oes)\b(?= (?:de|da|d)|[.,])",
        "(?:deveres?|trabalhos?|tarefas?) (?:de casa|da escola|de escola)", "tpcs?", "trabalhos? da escola",
        r"explicaç(?:ão|ões) (?:em|de|ao|a)\b", "dou explicações", "explicador[a]?", "refor[cç]o escolar", "merenda",
        "lancheira", r"mochil(?:a|as|inha) (?:da escola|escolar|d[oa] meu|d[oa] minha)\w*", "recreio", "mesada",
        r"caderneta (?:do|da|escolar|de vacin)\w*",
        r"boletim (?:escolar|d[aeo] (?:escola|notas|meu|minha|filh|alun))\w*", "encarregad[oa]s? de educação",
        r"educadora?s?\b(?= |[.,])", "educand[oa]s?",
        (
            r"(?:a|minha|da|a tia|meu|o|sua) prof(?:essora|essor|e|a)?\b(?= (?:d[aeo] (?:turma|escola|matem|portug"
            r"|ingl|ciênc|inform|música|artes|\d)|disse|diz|pediu|falou|mandou|vai|não|já|deu|viu))"
        ),
        "setora|stora?|s['’]tora?", "reunião de pais", "reunião pais", "associação de pais",
        "(?:entrada|sa[ií]da) da escola", "perua escolar", "van escolar",
        r"formatur(?:a|inha) d[aeo] (?:creche|pr[eé]|jardim|escola)\w*",
        r"alunos?\b(?! (?:da faculdade|universit|adult|da univ|d[ae] p[oó]s|d[eo] mestrado|d[ae] direito))",
        r"alunas?\b(?! (?:da faculdade|universit|adult))", "aluninh[oa]s?", "catequizand[oa]s?", "catequese",
        "catecismo", "primeira comunhão", "1ª comunhão", "profissão de f[eé]", "crisma(?:nd[oa]s?)?",
        "batizad[oa] d[aeo]", "colônia (?:de f[eé]rias)", r"col[oó]nia\b(?= (?:de f[eé]rias|balnear)|[.,])",
        "acampamento", "campo de f[eé]rias", r"pediatr\w+", "pedi[aá]tric[oa]s?", "oncopediatria", r"odontopediatr\w*",
        r"neonat\w+", r"uti neo\w*", "hospital (?:infantil|da criança|de dona estef[aâ]nia|pedi[aá]trico)",
        "(?:ala|enfermaria|consulta|psic[oó]log[oa]) (?:infantil|pedi[aá]trica)",
        (
            "(?:sub|escal(?:ão|ões)|equipa|equipe|time|categoria|torneio|coro|festa|escola|grupo|turma|ala|bloco"
            "|coral|corrida|concurso|fantasias?|d[aeo]s|nos|as|é das|é dos|campeonato) (?:infantis|infantil"
            "|benjamins?|traquinas|petizes|iniciad[oa]s|juvenis|juniores|mirim|mirins|fraldinhas?|pr[eé]-?mirim"
            "|cadetes|infanto-juvenil)"
        ),
        "benjamins?", "traquinas", "petizes", "mirins?", "fraldinha", "dente de leite",
        "(?:categorias?|divisões|escalões) de (?:base|formação)", "(?:centro|clube|grupo|coral) juvenil",
        r"escolinha d[eo] \w+", "escu[td]eir(?:os?|as?)", "escoteir(?:os?|as?)", "lobitos|lobita", "lobinh[oa]s?",
        "alcateia", "akel[aá]", "bandeirantes? mirim", "cpcj", "conselho tutelar", "conselheir[oa] tutelar",
        "vara da inf[aâ]ncia", "casa-?lar", "eca", "inf[aâ]ncia e (?:da )?juventude", "fam[ií]lia de acolhimento",
        "acolhid[oa]", "jovem aprendiz", "menor aprendiz", "middle school", "high school", "elementary", "kindergarten",
        "(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|[3-9]th|1[0-2]th) grade",
        "infantil", "infantis", "iniciados", "(?:d[eé]cimo|nono|oitavo|s[eé]timo|sexto|quinto) ano",
        "minha prof(?:essora|a|e)?", r"prim[aá]ria\b(?! (?:rede|fonte|atenção|d[aeo]))", "orfanato",
    ),
    "child-words": (
        (
            rf"{_MINE} (?:{_KID}|{_LAD}|mais nov[oa]|mais pequen[oa]|menor|piquen[oa])\b(?! (?:mais velh|adult|casad"
            "|universit|cresc|grande|formad))"
        ),
        (
            "(?:seus?|suas?|teus?|tuas?|o|a|os|as|um|uma|uns|umas|d[oa]s?|n[oa]s?|ao?s?|à|às|p[eo]l[oa]s?|este|esta"
            "|esse|essa|aquele|aquela|out?r[oa]|cada|qualquer|dois|duas|tr[eê]s|quatro|muit[oa]s|vári[oa]s|de"
            "|pr[oa]s?|dum|duma|num|numa|são|é) (?:(?:net|bisnet|afilhad|mi[uú]d|garot|catrai|pirralh|gaiat"
            "|cachop)[oa]s?|netinh[oa]s?|miudinh[oa]s?|meninos|menininh[oa]s?|menino|criancinhas?|crian[cç]ada"
            "|beb[eéê]s?|ne(?:ném|nem|né)|nenê|guri(?:a|s|zinh[oa]|zada)?|moleques?|molecada|petiz(?:es)?|ca[cç]ula"
            "|filhinh[oa]s?|filhotes?|pequenit[oa]s?|pequenin[oa]s?|pequenos)"
            r"\b(?! (?:e m[eé]di|almoço|empres|neg[oó]ci|d[aeo] loja|d[ae] recep|jesus|detalhe|erro|problema"
            "|d[ao] suporte|d[ao] cart[oó]rio|produt|comerci|que (?:me )?atend|valor))"
        ),
        r"a menina\b(?= (?:de (?:maillot|tranç|\d|laç|vestido)|tem|que (?:cai|aparece|canta)))",
        (
            "(?:um|uma|outr[oa]|de|de uma|dum|duma|est[ae]|ess[ae]|as|das|duas|tr[eê]s"
            r"|cinco) menin[oa]s?\b(?! d[aoe] (?:bibl|loja|cart|recep|supor|call))"
        ),
        "filh[oa] (?:d[aeo]|dele|dela) (?:minha|meu|uma|um)", r"seu filh[oa]\b(?! (?:mais velh|adult))",
        "filhinh[oa]s?", "filhot[ea]s?", "netinh[oa]s?",
        (
            r"(?:a|uma|essa|esta|da|dessa|desta|minha|nossa|outra|é|da|sou|cada|à|pela) criança\b(?! (?:grande"
            "|interior))"
        ),
        r"(?:minhas|nossas|umas|v[aá]rias|muitas|duas|tr[eê]s|quatro|cinco|\d+|estas|essas|vossas) crianças\b",
        r"criancinh\w+", "menininh[oa]s?", "molecada", r"(?<!letra )(?<!letras )mi[uú]d[oa]s?\b", "ne(?:ném|nenzinho)",
        "beb[eé]zinh[oa]",
        (
            r"(?:o|a|um|uma|d[oa]|est[ea]|ess[ea]|dess[ea]|dest[ea]) menor\b(?! (?:ideia|d[uú]vida|problema|preço"
            "|interesse|sentido|necessidade|erro|valor|prazo|parte|tempo|n[uú]mero|esforço|que|d[aoe]s?|custo))"
        ),
        r"menores\b(?= (?:ao (?:meu|nosso) cuidado|acolhid|que (?:estão|aparec)|sob))",
        (
            "(?:minha|a minha|meu|o meu) (?:mãe|mae|pai|mamãe|papai|vó|avó|madrinha|mainha|painho"
            "|coroa)s? (?:não (?:sabe|deixa|pode saber|quer que)|dis?se q|deixa|deixou|vai (?:me|brigar|matar"
            r"|ralhar)|me (?:mata|castig|deix|proib)|ralha|briga|que (?:não|eu) )\w*"
        ),
        r"(?:antes que|sem que|sem) (?:a |o |os )?(?:minha|meu|meus) (?:mãe|mae|pai|pais)\b",
        (
            "(?:contar|falar|dizer|avisar|perguntar|pedir|autorização|permissão)(?: à| pra| para| aos| dos| d[ao]| a"
            "| o| os)? (?:a |o |os )?(?:minha mãe|meu pai|meus pais|minha mae)"
        ),
        r"(?:os )?meus (?:pais|cotas|velhos)\b(?! (?:falec|morrer|já|eram|são (?:de|idos)))", "(?:minha|a) mamãe",
        "(?:meu|o) papai", "pai natal", "papai noel", "fada d[oa]s? dentes?", "peluches?",
        "urs(?:o|inho) de (?:pel[uú]cia|peluche)", "ursinh[oa]s?", "pel[uú]cia", "brinquedos?", "bonecas?",
        "dinossauros?", r"fraldas\b(?! geri)", "chup(?:eta|etas|inha)", "mamadeira", r"biber[ãoõ]\w*", "faz óó",
        "carrinho de beb[eéê]", "historinhas?", r"contos? infant\w+", "desenhos? animados?", "joguinho",
        r"(?:quando|qd) (?:eu )?(?:for|crescer) (?:grande|gente grande)?\b(?= ser|,)",
        "sou (?:muito |ainda )?(?:pequen[oa]|novinh[oa]|crian[cç]a|menor|adolescente)",
        r"sozinh[oa]s?\b(?=.{0,20}(?:cadastr|registo|registr|inscrev|preench))",
        "(?:preencheu|inscreveu-se|cadastrou|registou-se|fez) (?:tudo |o cadastro |a conta |o registo )?sozinh[oa]",
        "a guarda (?:é minha|legal|d[aeo])", "guarda (?:partilhada|compartilhada|legal|d[ae] menor)",
        r"tutor(?:a)? (?:legal )?d[aeo] (?:menor|crian|menin)\w*", "responsabilidades parentais",
        r"(?:sou|soy) (?:o|a) (?:pai|mãe|mae|avó|avô)\b(?! d[aeo] (?:ideia|projeto))", r"a mãe d[aeo]\b(?= \w+)", "piá",
        "gurizada",
        (
            "não (?:contem|digam|avisem|falem|conte|diga|avise|fala|conta) (?:nada )?(?:à|a|ao|aos|pra|pro|pros|para"
            "|com) (?:a |o |os )?(?:minha|meu|meus) (?:mãe|mae|pai|pais|av[oó]|tia)"
        ),
    ),
    "grown-up": (
        rf"(?:filh|net|sobrinh|afilhad|menin)[oa]s?\b[^.!?\n]{{0,25}} {_GROWN}(?: e \w+)? anos",
        (
            rf"(?:filh|net|sobrinh|afilhad|menin|irm)[ãa]?[oa]s?\b[^.!?\n]{{0,14}}(?:,| \(| de| com| tem"
            rf"| já tem)? ?{_GROWN}(?: e \w+)?\b(?: anos|,| feitos)"
        ),
        r"(?:tem|com|de|dos) (?:vinte|trinta|quarenta|cinquenta|sessenta)(?: e \w+)? anos",
        r"maior(?:es)? de (?:idade|18|dezoito)\b(?! d)", "maior acompanhad[oa]",
        (
            "(?:filh|net|sobrinh|afilhad)[oa]s? (?:(?:que )?(?:já )?(?:é|são|agora)? ?)?(?:mais velh[oa]s?"
            r"|adult[oa]s?|casad[oa]s?|crescid[oa]s?|formad[oa]s?|engenheir\w+|advogad\w+|electricista|eletricista"
            r"|m[eé]dic\w+|criad[oa]s)"
        ),
        "já (?:é|são) (?:maior(?:es)?|adult[oa]s?|homem|mulher|grandes)",
        "(?:empresa|sociedade)[ -](?:mãe|filha|matriz)", "processos? (?:filh[oa]s?|pais?|zumbi|zombie)",
        "(?:tema|elemento|nó|n[oó]s|conta|registo|registro|página|tabela|componente)s? filh[oa]s?",
        (
            "(?:meu filho|minha filha|meu neto|minha neta),? (?:que )?(?:é (?:advogad|engenheir|m[eé]dic|program"
            r"|contador|contabil)|trabalha|casou|mora em|diz que (?:não|h[aá]|se)|me (?:disse|ajud|ensin)|que é)\w*"
        ),
        "(?:na|à|da|para a) (?:faculdade|universidade)", "universit[aá]ri[oa]s?", "genro|nora",
        r"nenhum[a]? (?:menin|crian|beb)\w+", r"como se (?:fosse|eu fosse)\b.{0,8} crian[cç]a",
        "brincadeira de criança", "menor (?:problema|d[uú]vida|ideia|preço|valor)",
        "(?:estou|tô|ando|estamos) (?:a pensar|pensando) (?:em|oferecer|comprar|usar)",
        r"(?:ainda|nada) (?:não|está) (?:compr|instal|inscrev|dei|assin|introduz|coloc|cadastr)\w*",
        r"antes de (?:comprar|assinar\w*|inscrever|cadastrar|me decidir|colocar|oferecer|decidir|ir ao)",
        "(?:minha|a minha) própria (?:conta|senha|password)", "supon(?:do|hamos)", r"hipot[eé]tic\w+",
    ),
    "for-somebody": (
        "em representação d[eoa]", "(?:escrevo|peço|solicito|agir|actuo|atuo|venho|falo) em nome d[eoa]s?",
        (
            r"em nome d[eoa]s? (?:meu|minha|senhor|senhora|sr|sra|d\.|dona|acolhid\w+|associad\w+|nosso|nossa|titular"
            r"|herdeiros|fam[ií]lia|el[ea]s?)\b(?! (?:vocês|vcs|voces|vossa|dessa|desta|sua empresa|empresa))"
        ),
        "(?:por|sob|com) mandato d[eoa]?", r"mandat(?:ári[oa]|aria|ou-nos|o (?:assinad|anex|junt|escrit))\w*",
        "procuração", r"procurador[a]?\b(?= d[eoa])",
        (
            "(?:meu|minha|nosso|nossa|n/) (?:client[ea]|constituinte|representad[oa]|assistid[oa]|associad[oa]"
            r"|utilizador[a]?|s[oó]ci[oa]|tutelad[oa]|assist\w+)\b(?! (?:comum|final))"
        ),
        "cabeça[ -]de[ -]casal", "inventariante", "testamenteir[oa]", "herdeir[oa]s?", "habilitação de herdeiros",
        "(?:certidão|atestado|assento) de óbito", "óbito", "falec(?:eu|id[oa]s?|imento)", "por óbito",
        r"represent(?:o|amos|ante (?:legal|d))\w*",
        (
            r"na qualidade de (?:\w+ )?(?:mandat|represent|cabeça|tutor|curador|procurador|encarregad|mãe|pai"
            r"|advogad)\w*"
        ),
        "act?ua(?:mos)? (?:por|em nome|como|na)", "act?uo (?:por|em nome|como)", "agente autorizado",
        "(?:me|nos) (?:pediu|pediram|encarregou|autorizou|mandatou)", "pediu-(?:me|nos)", "encarregou-(?:me|nos)",
        "maior acompanhante", "acompanhante (?:legal|do maior)", "curador[a]?",
        r"tutor[a]?\b(?! d[aoe] (?:curso|turma))", r"a pedido d[eoa]\b",
        "escrevo (?:por|em nome|pel[oa]|para|pra|a pedido|pelo)", "incumbe-nos", "sindicato", "reencaminho o pedido",
        "encaminha(?:mos)? (?:esta|a) solicitação",
        r"(?:sou|soy) (?:o|a) (?:pai|mãe|mae|avó|avô|tutor\w*|advogad\w*) d[aeo]", "que deus (?:o|a) tenha",
        "autorização (?:assinada|escrita|dele|dela|em anexo)",
    ),
    "client-data": (
        (
            "(?:trabalho|trabalhei|conduzo|sou (?:motorista|funcion[aá]ri[oa]|condutor[a]?|colaborador[a]?|vigilante"
            r"|entregador[a]?))\b.{0,70} (?:vosso (?:programa|sistema|rel[oó]gio|software)|vossa (?:aplicação"
            "|plataforma|m[aá]quina|app)|(?:sistema|aplicativo|programa|app) de (?:vocês|vcs))"
        ),
        (
            "(?:o )?(?:rh|patrão|chefe|encarregado|encarregada|firma|prefeitura|empresa|empregador"
            r"|c[aâ]mara)\b.{0,40} (?:contratou|usa|utiliza|usam|contrata|usar|disse[- ](?:me )?que|disse para"
            r"|mandou falar|diz que é)\b.{0,30}(?:voss[oa]|vocês|vcs|voces|convosco|marca|programa|sistema)"
        ),
        (
            "(?:nossos|nossas) (?:colaborador|funcion[aá]ri|trabalhador|utilizador|usu[aá]ri|cliente|s[oó]ci|aluno"
            r"|motorist|associad)\w*\b"
        ),
        r"subcontratantes?\b(?! ulteriores)", r"sub-?processador\w*", r"suboperador\w*",
        (
            "(?:somos|sou|como) (?:os |o )?(?:responsáve(?:l|is) pelo tratamento|controlador[a]?|clientes? (?:voss"
            r"|de vocês))\w*"
        ),
        "responsáve(?:l|is) pelo tratamento", "acordo de (?:tratamento|processamento) de dados",
        "contrato de (?:subcontratação|tratamento)", "não (?:vamos|iremos) renovar", "não renova(?:r|mos|remos)",
        "cessação do contrato", "(?:fim|termo) do contrato", "contrato (?:em ep[ií]grafe )?(?:cessa|termina)",
        r"por (?:nossa conta|conta d[aeo])\b(?! próp)", "(?:telefone|telem[oó]vel) de serviço",
        "celular (?:corporativo|da (?:firma|empresa))", "telem[oó]vel d[ae] (?:empresa|carrinha|firma)",
        "(?:vosso |de vocês )?rel[oó]gio (?:de ponto|de dedo)", "pic(?:o|ar) (?:o ponto|com o dedo)",
        "(?:usamos|utilizamos) (?:o |a )?(?:vosso|vossa|sistema de vocês|programa de vocês)", "somos clientes",
        "centro de custo", r"(?:da|na|pela) frota\b(?= d|[.,])", r"linha \d+ da frota",
    ),
    "authority-words": (
        "comissão nacional de prote(?:c)?ção", "cnpd", "anpd", "autoridade (?:nacional|de controlo|de controle)",
        "nesta comissão", "minist[eé]rio p[uú]blico", r"promotor(?:ia|a)? (?:de justiça|p[uú]blic)\w*", "procon",
        r"pol[ií]cia (?:judici[aá]ria|civil|federal|militar|de seguran|municipal|mar[ií]tima)\w*", "psp", "gnr", "diap",
        "delegacia", "delegad[oa] (?:de pol[ií]cia|titular)", r"escriv[ãa]o?\b(?= de| da)", "escrivã", "tribunal",
        "ju[ií]z(?:a)? (?:d[eoa]|federal)", r"mm\. ju[ií]z", r"m\.? ?m[ª.]? ju[ií]z",
        r"inqu[eé]rito (?:em|n|policial|\d|crime)", "autos (?:em|d[oe]|n|encontram)", "diligências",
        "segredo de justiça", r"of[ií]cio\b(?= (?:n|\d|anexo|de|em))", "intima(?:ção|-se|do|da)",
        "cita(?:ção) (?:judicial|para)", "notifica(?:-se|m-se|mos|r vossas)", r"solicita-se a v\.", "determina-se que",
        "sob pena de", "multa processual", "magistrad[oa]",
        r"unidade (?:de|nacional)\b(?=.{0,15}(?:cibercrime|combate|investig))", "nesta especializada",
        "instituto nacional de estat[ií]stica", "ibge", "conselho tutelar", "defensoria", "provedor(?:ia)? de justiça",
        "(?:esta|nesta) junta de freguesia", "medidas judiciais", "provid[eê]ncias (?:judiciais|legais)",
        "a(?:c)?ção judicial", "via judicial", "prazo improrrog[aá]vel", "dará entrada", "deu entrada nest[ae]",
        "notificação extrajudicial",
    ),
    "breach-words": (
        "vaz(?:ou|aram|amento|ado|ada|ados|adas|ando)", "fug(?:a|as) de (?:dados|informação|informações)",
        "(?:violação|incidente) de (?:dados|segurança)",
        r"(?:foram|fomos|foi|sido|fui) (?:hackead|pirate|invadid|roubad|clonad)\w*", r"hack(?:er|ers|ead\w+|earam)",
        r"pirat(?:a|as|earam) inform\w*", "invad(?:iram|iu|id[oa])",
        "(?:rouba|furta|pegaram|levaram)(?:ram)? (?:os |as |a |o |minha |meus )(?:dados|base|conta|senha|lista)",
        (
            "(?:pessoa|paciente|destinat[aá]ri[oa]|cliente|ficheiro|arquivo|anexo|planilha|envelope|morada"
            r"|caixa) (?:errad|trocad)\w*"
        ),
        "(?:troca|engano) de (?:ficheiro|arquivo|envelope|destinat[aá]rio)s?", "enganei-me (?:no|na|em)",
        "(?:enganou-se|se enganou) (?:no|na)",
        r"d[eoa] outr[oa]s? (?:pessoa|paciente|cliente|crian[cç]a|menin|famil|aluno|senhor|utente)\w*", "por engano",
        "(?:não (?:era|é|eram|são|devia|deveria)) (?:para|pra) (?:mim|v[oó]s|vocês|vcs|estar)",
        (
            "(?:qualquer|toda|todo)(?: a| o)? (?:um|pessoa|gente|mundo) (?:pode|vê|ve|consegue|que (?:abr|tenh"
            r"|me contrat|cl)|viu|vê)\w*"
        ),
        "à vista de (?:toda a gente|todos)",
        "(?:abert[oa]|p[uú]blic[oa]|visível|vis[ií]ve(?:l|is)) (?:a|para|pra) (?:qualquer|todos?|toda)",
        "(?:link|ligação|p[aá]gina) p[uú]blic[oa]", "num f[oó]rum|n[uo]m? f[oó]rum",
        r"(?:circula|rolando|anda)\b.{0,20} (?:num|n[oa]|em) (?:grupo|f[oó]rum|whats\w*|internet)",
        (
            r"(?:alguém|alguem|um homem|outra pessoa|desconhecido)\b.{0,12} (?:tá|está|entrou|entra|acedeu|acessou"
            r"|falou|usou|anda|dentro)\b"
        ),
        (
            "(?:minha|a minha) (?:conta|senha|password|palavra-passe) (?:foi|que eu troquei|já não|não entra|mudou"
            r"|foi mudad)\w*"
        ),
        (
            "(?:perdi|perdemos|extraviei|extraviou-se|esqueci|roubaram(?:-me)?) (?:a |um |uma |meu |minha |o meu "
            r"|no \w+ )(?:port[aá]til|notebook|laptop|pen|pendrive|telem[oó]vel|celular|mochila|pasta|disco)"
        ),
        "(?:abre|lê|leu|abriu) tudo", r"mostrando (?:na|no|em)\b", "sabiam d[oa]", "(?:alguém )?perdeu a lista",
        r"foi parar (?:à|a|na|no|nas) (?:vossa|sua|caixa|\d+)\w*",
        r"de (?:todas as )?caixas?\b(?= (?:de correio|e confirm))", "caixa (?:dela|dele) (?:tem|foi)",
        r"indevid(?:o|a|amente)\b(?=.{0,20}(?:acess|divulg|expos|envi))", "exposição (?:indevida|de dados)",
        (
            "(?:envi|mand|mostr|pass)aram (?:os |as |o |a )?(?:meus?|minhas?) .{1,20} (?:a|para|pra|ao) (?:outr"
            "|vizinh|ex)[a-z]*"
        ),
        "perdi o (?:port[aá]til|computador|pen|notebook)",
    ),
    "own-address": (
        (
            f"(?:s[oó]|apenas|somente|unicamente) (?:{_YOU}|v[oó]s|convosco|a v[oó]s|para v[oó]s|pra (?:vocês|vcs)"
            r"|n[oa] (?:vosso|vossa|cadastro))\b(?= (?:t[eê]m|tinham|tinha|conhec|sab|no mundo|é que|a[ií]|d[eo])"
            "|[.,:])"
        ),
        (
            r"(?:invent(?:o|ei)|cri(?:ei|o)|uso|usei) um (?:endereço|e-?mail|alias|mail) (?:\w+ )?(?:s[oó]|diferente"
            r"|exclusiv|pr[oó]pri|para cada|pra cada|só para|único)\w*"
        ),
        "nunca (?:o|a) (?:dei|usei|passei) (?:a|em|pra|para)",
        (
            r"não (?:o |a )?(?:dei|usei|passei|existe)\b.{0,15} (?:a |em |pra |para )?(?:mais )?(?:ningu[eé]m|nenhum"
            r"|lugar)\w*"
        ),
        (
            "(?:mais )?ningu[eé]m (?:mais )?(?:tem|tinha|conhece|conhecia|sabe|sabia) (?:esse|este|o|dele|desse"
            r"|deste)\w*"
        ),
        "endereço (?:único|exclusivo|que s[oó])",
    ),
    "complaint-words": (
        r"reclam(?:o|amos|ação|ações|ar)\b(?! (?:d[oa] (?:fatura|conta|preço)|ram do texto|do texto))",
        r"queix(?:a|as|o-me|ar-me|ar)\b", "livro de reclamações", "reclame aqui", "denúncia|denunci(?:o|ar|arei)",
        r"recurso\b(?= (?:d[ae]|contra|à|ao))", "recorro",
        (
            "sem (?:a |o |qualquer |nenhum[a]? )?(?:minha |meu |minha prévia |nossa |pedir )?(?:autorização|permissão"
            "|consentimento|licença|perguntar|resposta)"
        ),
        "(?:ningu[eé]m|nunca) (?:me |nos )?(?:perguntou|perguntaram|pediu|pediram|consultou)",
        (
            "(?:sigo|continuo|ainda|até (?:hoje|agora|à data)|permaneço) (?:sem resposta|à espera|a aguardar"
            "|esperando|sem|aguardando|não (?:recebi|responderam|obtive|tive|me))"
        ),
        "sem (?:obter |qualquer |nenhuma )?resposta",
        (
            "(?:não|nunca) (?:me |nos )?(?:responderam|respondeu|obtive|tive (?:qualquer )?resposta"
            "|recebi (?:qualquer )?resposta)"
        ),
        "(?:não teria|não terá|não teriam) (?:m )?respondido",
        r"nem (?:um |uma )?(?:\W)?(?:recebemos|resposta|palavra|linha|acuse|aviso)",
        (
            r"(?:prazo|mês|m[eê]s|dias)\b.{0,30} (?:passou|passaram|terminou|esgotou|expirou|acabou|venceu|vencido"
            r"|já vai|ultrapass|já lá vai|estourou)\w*"
        ),
        r"(?:já )?(?:passaram|passou|lá vão|vão)(?:-se)?(?: já)? (?:mais de )?\w+ (?:dias|semanas|meses)",
        r"ignor(?:aram|ou|ad[oa]|am|ando)\b", "(?:vossa|sua|da) recusa", "indeferid[oa]",
        "não aceito (?:a|essa|esta) (?:resposta|recusa)", r"discord(?:o|ar|amos)\b", "falta de respeito",
        "inaceit[aá]vel", "inadmiss[ií]vel", r"vergonh(?:a|oso)\b(?= (?:o|que|isto|isso)|[.,!])", "absurdo", "descaso",
        "revoltad[oa]", "indignad[oa]", "lament[aá]vel", "(?:dá|da)-vos um mês", "em tratativa",
        r"(?:não engulo|não me conformo|inconformad)\w*", r"(?:partilh|publica|expuser)\w+ (?:entretanto )?sem",
        "(?:o que prometeram)", "cad[eê]", "ningu[eé]m (?:me |nos )?(?:respond|atend)[a-z]+",
        "(?:passou|passaram) (?:mais de )?(?:um mês|\\w+ (?:meses|semanas|dias))",
        "já passou (?:mais de )?(?:um|o) mês",
    ),
    "again-words": (
        (
            "(?:pela |é a |já é a )?(?:segunda|terceira|quarta|quinta|en[eé]sima|[2-5]ª) (?:vez|tentativa|carta"
            "|solicitação|mensagem|e última|reclamação|insistência)"
        ),
        (
            "(?:segundo|terceiro|quarto|quinto|en[eé]simo) (?:pedido|e-?mail|mail|aviso|lembrete|contato|contacto"
            "|contacto)"
        ),
        r"reiter(?:o|ar|amos|ado|ando|ação)\w*", "insisto",
        (
            "(?:volto|venho) (?:a |à |de novo |novamente |ao )(?:escrever|pedir|insistir|carga|contactar"
            r"|princ[ií]pio|lembrar|solicitar|reiterar|cobrar)\w*"
        ),
        r"(?:relembr|recordo|lembro|lembrar)(?:-vos|o| que)\b",
        r"(?:de novo|novamente|outra vez) (?:pedir|peço|escrev|solicit|venho|a pedir|reclam|lembrar)\w*",
        "como (?:já |eu )?(?:disse|escrevi|pedi|referi|solicitei|falei|informei|mencionei)",
        (
            r"(?:já )?(?:vos |lhes )?(?:escrevi|pedi|solicitei|enviei|reclamei)(?:-vos|-lhes)?\b.{0,18} (?:n[oa] dia"
            r"|em|a \d|há|duas|tr[eê]s|várias|pela|no|dia|já|na semana)"
        ),
        r"já (?:pedi|escrevi|solicitei|mandei|enviei|reclamei)\b",
        (
            "(?:meu|o meu|minha|a minha|minhas|meus) (?:anterior|primeir|últim|pr[eé]vi)[oa]?(?:es)?s? (?:e-?mail"
            "|pedido|mensagem|carta|contacto|solicitação)"
        ),
        r"(?:meu|minha) (?:pedido|e-?mail|carta|solicitação|mensagem) (?:de (?:\d|dia)|d[eo] dia|anterior)",
        "minhas cartas", "(?:vossa|sua) (?:resposta|recusa|carta) (?:d[eoa]|em|na|anterior)",
        r"(?:vocês |vcs )?(?:me responderam|responderam-me|escreveram-me|me mandaram)\b", "acuso (?:o )?recebimento",
        r"protocolo\b(?= (?:é|n|\d)|:)", "re: re:", "cobr(?:o|ar|ando) (?:uma )?(?:resposta|retorno)",
        r"lembrete\b(?! autom)", "(?:só que )?(?:a|o) .{1,25} não veio", "mantenho (?:tudo|o pedido|meu)", "o que pedi",
        r"(?:na|semana) (?:segunda(?:-feira)?|terça|semana passada|passada)\b.{0,10} pedi",
    ),
    "urgent-words": (
        "urgentemente", "(?:muito|com|caso|resposta) urg(?:ente|ência)",
        "(?:hoje|agora|neste momento|nesse momento|neste minuto|j[aá]) (?:mesmo|por favor|pf|pfv|ainda)", "ainda hoje",
        "(?:neste|nesse) (?:preciso )?(?:momento|minuto|instante)",
        r"(?:h[aá]|faz) (?:\w+ )?(?:\d+|dez|cinco|quinze|vinte|meia|uma|poucos?) (?:minutos?|hora|horas)\b(?! de )",
        r"até (?:amanhã|ao meio[- ]dia|o meio[- ]dia|às \d+\w*|ao próximo dia)\b",
        (
            r"(?:no )?prazo (?:improrrog[aá]vel )?de (?:\w+ )?(?:\( ?\w+ ?\) )?(?:dias?|horas?|\d+ dias|\d+ horas|24"
            "|48|72)"
        ),
        "em (?:24|48|72) horas", "sob pena de", r"imediat(?:amente|o|a)\b", "de imediato",
        "o (?:mais|quanto) (?:rápido|antes|depressa)", "quanto antes",
        (
            "(?:continua|ainda está|segue|continuam|está|tá) (?:no ar|online|vis[ií]vel|ativ[oa]|activ[oa]"
            r"|a circular|circulando|a acontecer|acontecendo|mostrando|público|a partilhar|publicad\w+|à vista)"
        ),
        "ainda (?:activa|ativa|no ar|visível|online)", "(?:gente|pessoas) a partilhar", "medida protetiva",
        "ordem de (?:afastamento|restrição|proteção)", "(?:proibid[oa]) de (?:chegar|se aproximar|contactar)",
        "de quem (?:fugi|fugimos)", "perig(?:o|oso|osa)", r"ameaç\w+", "cliquei",
        r"(?:digitei|dei|pus|botei|coloquei|passei) (?:\w+ ){0,3}(?:senha|cartão|cpf e|código|pin)",
        r"(?<!não )(?:já )?(?:paguei|transferi|fiz o pix)\b(?! sempre)(?! nada)",
        r"(?:sa[ií]ram|tiraram|levaram) \d+ (?:euros|reais)",
        r"(?:o mês|prazo|m[eê]s)\b.{0,30} (?:passou|terminou|esgotou|expirou|venceu|já vai)\w*",
        "(?:grava|apaga) por cima", "to tremendo|tô tremendo", "socorro", "me ajudem?", "ajudem-me",
        r"boletim da? ocorr\w+", "antes que (?:ele|ela|os|o|a|eu|alguém)", "regressa (?:às|amanhã|hoje)",
        "(?:vocês|vcs) (?:tem|têm) (?:até|24)", "é urgente\\b(?! e confid)",
        "(?:dei|pus|coloquei|passei) (?:os |as )?(?:meus )?dados (?:bancários|do cartão)",
    ),
    "machine-phrases": (
        "fora d[oe] (?:escrit[oó]rio|trabalho)", "ausência (?:temporária|do escrit[oó]rio)", "resposta autom[aá]tica",
        "auto-?resposta",
        r"(?:mensagem|e-?mail|aviso|resposta|resumo|recado) (?:gerad[oa] |é )?autom[aá]tic(?:a|o|amente)\w*",
        "gerad[oa] (?:de forma )?automaticamente", "gerad[oa] por (?:um )?(?:sistema|computador)",
        "processado por computador",
        (
            "(?:encontro-me|estou|estarei|me encontro) (?:de|em|ausente|fora) ?(?:f[eé]rias|licen[cç]a|recesso|baixa"
            r"|viagem|vindimas|d[oe])?\b(?=.{0,30}(?:até|regresso|retorno|volto|de \d))"
        ),
        r"em (?:férias|recesso)(?: \w+)? até", "f[eé]rias coletivas",
        "(?:licença|baixa) (?:de )?(?:maternidade|m[eé]dica|paternidade|parental)",
        "(?:no|após|até ao) (?:o )?meu (?:regresso|retorno)", "sem acesso (?:regular )?ao (?:e-?mail|correio)",
        "acesso limitado", "não (?:pôde|pode|foi poss[ií]vel|p[oô]de) ser entregue", "não entregue",
        "não foi poss[ií]vel entregar",
        r"(?:utilizador|usuário|endereço|caixa) (?:inexistente|desconhecid\w|não existe|de correio cheia)",
        "mailer-daemon", "não (?:responda|responder) (?:a )?(?:esta|este|a esta|a este)", "acima desta linha",
        (
            "(?:esta|este) (?:caixa|endereço|e-?mail|mensagem) (?:não é (?:monitorad|lid|consultad|supervis)"
            r"|deixou de ser|foi gerad|não aceita)\w*"
        ),
        (
            r"(?:seu |o seu |o )?(?:chamado|ticket|pedido|protocolo|caso) (?:# ?|n\.?º? ?"
            r"|nº ?)?\d*\b ?(?:foi (?:encerrad|abert|criad|recebid|registad|registrad)|ficou regist)\w*"
        ),
        r"\[ ?(?:chamado|ticket|caso) #? ?\d+", "abrimos o chamado",
        (
            "(?:recebemos|acusamos a receção d) (?:a |o )?(?:sua|seu|vossa) (?:mensagem|pedido|solicitação|pagamento"
            r"|contacto|contato)\b(?= (?:e|em|foi|de)|[.,])"
        ),
        "(?:confirmação|recibo|aviso) de (?:leitura|receção|recebimento|entrega)", "foi (?:lid[oa]|abert[oa]) em",
        "aceitou (?:o|este|esse|seu) convite", "aceit[eo]: ", "(?:prazo|tempo) estimado",
        "guarde este (?:recibo|comprovante|comprovativo)", "comprova(?:nte|tivo) (?:de pagamento|n)",
        "pagamento (?:aprovado|recebido|confirmado)", "resumo (?:autom[aá]tico|semanal|di[aá]rio)",
        "(?:encontra-se|estará|está) (?:encerrad|fechad)[oa] (?:para|de|até|por)", "ficou regist(?:r)?ad[oa]",
        "recibo n", "este é (?:um recibo|o seu resumo)", "será respondid[oa] em até", "undeliver[a-z]+",
        "delivery status",
        (
            "(?:ticket|chamado|protocolo|caso) (?:n[º°]|n[uú]mero|#) ?\\d{3,}\\b(?=.{0,40}(?:abert|criad|regist|receb"
            "|encerr))"
        ),
    ),
    "sales-phrases": (
        r"(?:marc|agend|reserv|solicit)\w+ (?:uma |a sua |sua )?(?:demo|demonstração|call|reunião de|conversa)",
        r"\d+ ?% (?:de desconto|para quem|a menos|grátis)",
        "(?:teste|demo|demonstração|webinar|amostra|diagn[oó]stico|consulta) (?:gr[aá]tis|gratuit[oa])",
        r"\d+ dias gr[aá]tis", "oferta (?:limitada|especial|exclusiva|por tempo)", "por tempo limitado",
        "últim(?:as|os) (?:vagas|lugares|lotes?)", r"lote \d",
        (
            "(?:nossa|nosso) (?:solução|plataforma|pacote|software|melhor proposta|webinar|curso"
            r"|equipa especial)\w*\b(?! não)"
        ),
        "(?:empresas|escritórios) como (?:a sua|a vossa)", "(?:uma )?pergunta rápida",
        "(?:ver|abrir) no (?:seu )?navegador",
        "(?:cancelar|remover|gerir|editar) (?:a )?(?:subscrição|inscrição|preferências)", "nesta edição",
        "(?:notícias|destaques) da semana",
        r"boletim (?:de (?:segunda|terça|quarta|quinta|sexta|novidades)|n\b|semanal|mensal)",
        r"(?:sabia|sabiam|sabe) que \d",
        "(?:se )?(?:já )?não (?:quiser|quer|deseja|pretende)(?: mais)? (?:receber|estes|mais)",
        "para (?:não receber|deixar de receber|cancelar|excluir seus dados)",
        "(?:responda|responder) (?:sair|remover|stop)", "recebe este (?:boletim|e-?mail|mensagem) porque",
        "recebeu este e-?mail porque", "recebe esta mensagem por", "inscreva-se", "inscrições abertas",
        "garanta (?:já |a |sua )?(?:vaga)?", "quero minha vaga", "sem fidelidade", "parcel(?:amos|e|a) (?:no|em)",
        "12x", "decisores", "base (?:higienizada|de dados de)", "herança não reclamada",
        r"(?:milhões|usd|us\$) ?\d*\b(?=.{0,40}(?:deposit|herdeir|cofre|benefic|partilh))", r"usd \d+", "clique aqui",
        "parabéns titular", "proposta comercial", "fantasias? infantis com", "na compra de", "me dá um alô", "bônus:",
        "(?:tem|tens|teria) (?:15|10|20|quinze|dez|uns) min[a-z]*", "gostaria de (?:lhe |te |vos )?apresentar",
        "posso te ligar", "indica quem decide",
    ),
}  # fmt: skip
